package prunus.models.compress;

import java.util.List;
import java.util.function.Function;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Weighted;

/** How a map's format follows from those of the layers that begin one. */
public final class MapFormats {
  private MapFormats() {}

  /**
   * Format of a map: that of the layer it comes from, or of the input, cut where a rectifier has a
   * limit.
   *
   * @param map name of the layer that makes it, or {@link Network#INPUT}
   * @param made the format that the input, a layer with weights or a sum has
   */
  public static FixedPoint of(Network network, String map, Function<String, FixedPoint> made) {
    if (map.equals(Network.INPUT)) {
      return made.apply(map);
    }
    Network.Node node = network.node(map);
    String first = node.inputs().isEmpty() ? "" : node.inputs().getFirst();
    return switch (node.layer()) {
      case Weighted _ -> made.apply(map);
      case Add _ -> made.apply(map);
      case HostMap _ -> made.apply(map);
      case Relu relu -> of(network, first, made).limited(relu.limit());
      case Pool _ -> of(network, first, made);
      case Concat _ -> widest(network, node.inputs(), made);
    };
  }

  /** The format of joined maps: they share their fraction bits. */
  private static FixedPoint widest(
      Network network, List<String> maps, Function<String, FixedPoint> made) {
    FixedPoint widest = of(network, maps.getFirst(), made);
    for (String map : maps) {
      FixedPoint next = of(network, map, made);
      widest = widest.holds(next) ? widest : next;
    }
    return widest;
  }
}
