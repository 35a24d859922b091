package prunus.simulator.values;

import prunus.models.compress.CompressedLayer;
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
  int[] accumulate(Weighted layer, CompressedLayer weights, FeatureMap input);
}
