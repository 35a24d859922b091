package prunus.models.compress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.graph.Add;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;

/**
 * A network with its compressed weights: what a {@code .pruned} file holds and the mapper maps.
 *
 * @param layers by layer name, one for each weighted layer of the network
 * @param inputFormat fixed-point format of the network's input
 * @param formats of sums of maps, by the name of the addition, of which one that a weighted layer
 *     takes along has the layer's output format; and of the maps that the host makes
 * @param preprocessing how a picture becomes the network's input
 * @param provenance where the weights come from
 * @param host what the host runs
 */
public record CompressedNetwork(
    Network network,
    Map<String, CompressedLayer> layers,
    FixedPoint inputFormat,
    Map<String, FixedPoint> formats,
    Preprocessing preprocessing,
    Provenance provenance,
    HostPart host) {
  /**
   * Checks that every weighted layer has weights of its shape.
   *
   * @throws IllegalArgumentException naming the layer
   */
  public CompressedNetwork {
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    formats = Collections.unmodifiableMap(new LinkedHashMap<>(formats));
    for (Weighted layer : network.weighted()) {
      CompressedLayer compressed = layers.get(layer.name());
      if (compressed == null) {
        throw new IllegalArgumentException("layer " + layer.name() + " has no weights");
      }
      if (!compressed.filters().shape().equals(layer.weightShape())) {
        throw new IllegalArgumentException(
            "layer %s: its weights have shape %s, the network says %s"
                .formatted(layer.name(), compressed.filters().shape(), layer.weightShape()));
      }
    }
    for (Network.Node node : network.nodes()) {
      boolean own = node.layer() instanceof Add || node.layer() instanceof HostMap;
      if (own && !formats.containsKey(node.layer().name())) {
        throw new IllegalArgumentException("the map " + node.layer().name() + " has no format");
      }
      if (node.layer() instanceof HostMap map) {
        host.piece(map.step());
      }
    }
    if (layers.size() != network.weighted().size()) {
      throw new IllegalArgumentException("weights for a layer the network does not have");
    }
  }

  /** A network that the array runs whole. */
  public CompressedNetwork(
      Network network,
      Map<String, CompressedLayer> layers,
      FixedPoint inputFormat,
      Map<String, FixedPoint> formats,
      Preprocessing preprocessing,
      Provenance provenance) {
    this(network, layers, inputFormat, formats, preprocessing, provenance, HostPart.NONE);
  }

  /** A network without sums of maps. */
  public CompressedNetwork(
      Network network,
      Map<String, CompressedLayer> layers,
      FixedPoint inputFormat,
      Preprocessing preprocessing,
      Provenance provenance) {
    this(network, layers, inputFormat, Map.of(), preprocessing, provenance);
  }

  /**
   * Format of a map: that of the layer it comes from, or of the input, cut where a rectifier has a
   * limit.
   *
   * @param map name of the layer that makes it, or {@link Network#INPUT}
   */
  public FixedPoint format(String map) {
    return MapFormats.of(network, map, this::made);
  }

  private FixedPoint made(String map) {
    if (map.equals(Network.INPUT)) {
      return inputFormat;
    }
    return formats.containsKey(map) ? formats.get(map) : layers.get(map).output();
  }

  /** The compressed weights of a layer; null if it has none. */
  public CompressedLayer layer(String name) {
    return layers.get(name);
  }
}
