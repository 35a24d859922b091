package prunus.models.alternative;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.importers.DenseWeights;
import prunus.models.prune.LayerWeights;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.PrunedLayer;

/**
 * A network some of whose layers are stored one way, and the others as they are.
 *
 * @param layers what a reader gets back, by layer name
 * @param bytes of all weights and biases; a layer takes whole bytes, a bias four
 */
public record StoredNetwork(Map<String, PrunedLayer> layers, long bytes) {
  /** Most weights of a layer: a decomposition takes time with their number to the power 1.5. */
  private static final long MAX_WEIGHTS = 1L << 22;

  /**
   * Stores a network.
   *
   * @param dense its weights, biases given
   * @param chosen names of the layers that are compressed
   * @throws BadInputException for a layer too large to be decomposed or clustered
   */
  public static StoredNetwork of(
      Network network,
      Map<String, PrunedLayer> dense,
      Compression compression,
      Collection<String> chosen) {
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    long bytes = 0;
    for (Weighted layer : network.weighted()) {
      WeightShape shape = layer.weightShape();
      if (shape.elements() > MAX_WEIGHTS) {
        throw new BadInputException(
            "layer %s has %d weights and at most %d are compressed; give a smaller network"
                .formatted(layer.name(), shape.elements(), MAX_WEIGHTS));
      }
      PrunedLayer before = dense.get(layer.name());
      double[] bias = ((BiasRule.Given) before.bias()).bias();
      Approximation after =
          (chosen.contains(layer.name()) ? compression : new Uncompressed())
              .apply(new LayerWeights(shape, before.weights().dense()));
      layers.put(layer.name(), DenseWeights.sparse(shape, after.weights(), bias));
      bytes += Math.ceilDiv(after.bits(), 8L) + 4L * bias.length;
    }
    return new StoredNetwork(layers, bytes);
  }
}
