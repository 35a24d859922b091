package prunus.models.values;

import prunus.models.compress.CompressedLayer;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Weighted;

/** Computes the 32-bit sums of a weighted layer, bias included, before requantisation. */
public interface Engine {
  /**
   * The accumulators of a layer.
   *
   * @param layer geometry
   * @param weights codes, codebook, biases
   * @param input activations
   * @return K·Ho·Wo sums in channel, row, column order, wrapping in 32 bits (which the no-overflow
   *     proof of {@link CompressedLayer} rules out)
   */
  default int[] accumulate(Weighted layer, CompressedLayer weights, FeatureMap input) {
    return switch (layer) {
      case Convolution convolution -> convolve(convolution, weights, input);
      case FullyConnected full -> multiply(weights, input);
    };
  }

  /** The accumulators of a convolution. */
  int[] convolve(Convolution layer, CompressedLayer weights, FeatureMap input);

  /** The accumulators of a fully connected layer, its input flattened. */
  int[] multiply(CompressedLayer weights, FeatureMap input);
}
