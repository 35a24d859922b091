package prunus.models.compress;

import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;

/**
 * A network with its compressed weights: what a {@code .pruned} file holds and the mapper maps.
 *
 * @param layers by layer name, one for each weighted layer of the network
 * @param inputFormat fixed-point format of the network's input
 * @param preprocessing how a picture becomes the network's input
 * @param provenance where the weights come from
 */
public record CompressedNetwork(
    Network network,
    Map<String, CompressedLayer> layers,
    FixedPoint inputFormat,
    Preprocessing preprocessing,
    Provenance provenance) {
  /**
   * Checks that every weighted layer has weights of its shape.
   *
   * @throws IllegalArgumentException naming the layer
   */
  public CompressedNetwork {
    layers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(layers));
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
    if (layers.size() != network.weighted().size()) {
      throw new IllegalArgumentException("weights for a layer the network does not have");
    }
  }

  /**
   * Format of a map: that of the weighted layer it comes from, or of the input.
   *
   * @param map name of the layer that makes it, or {@link Network#INPUT}
   */
  public FixedPoint format(String map) {
    String name = map;
    while (!name.equals(Network.INPUT)) {
      CompressedLayer layer = layers.get(name);
      if (layer != null) {
        return layer.output();
      }
      name = network.node(name).inputs().getFirst();
    }
    return inputFormat;
  }

  /** The compressed weights of a layer; null if it has none. */
  public CompressedLayer layer(String name) {
    return layers.get(name);
  }
}
