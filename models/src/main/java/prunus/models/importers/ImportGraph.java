package prunus.models.importers;

import java.util.List;
import prunus.models.compress.HostPart;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Network;

/** A network without weights and how pictures become its input. */
public record ImportGraph(Network network, Preprocessing preprocessing, HostPart host) {
  /** A network that the array runs whole. */
  public ImportGraph(Network network, Preprocessing preprocessing) {
    this(network, preprocessing, HostPart.NONE);
  }

  /** What most networks expect: red, green, blue, or grey alone, from 0 to 1. */
  static Preprocessing pixels(Network network) {
    boolean grey = network.input().channels() == 1;
    return new Preprocessing(
        grey ? Preprocessing.Order.GREY : Preprocessing.Order.RGB, List.of(), 1 / 255.0);
  }
}
