package prunus.cli;

import java.util.List;
import prunus.models.BadInputException;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;

/** Layers that a user names. */
final class WeightedLayers {
  private WeightedLayers() {}

  /**
   * Checks that all are layers with weights.
   *
   * @return the names; all there are, in order, if none is given
   */
  static List<String> of(Network network, List<String> named) {
    List<String> all = network.weighted().stream().map(Weighted::name).toList();
    for (String layer : named) {
      if (!all.contains(layer)) {
        throw new BadInputException(
            "unknown layer %s; layers with weights are %s"
                .formatted(layer, String.join(", ", all)));
      }
    }
    return named.isEmpty() ? all : named;
  }
}
