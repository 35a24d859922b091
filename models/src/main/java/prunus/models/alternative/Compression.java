package prunus.models.alternative;

import prunus.models.prune.LayerWeights;

/**
 * A way to store a layer's weights, without retraining. Deterministic: the same layer, the same
 * result. Biases are left alone.
 */
public sealed interface Compression
    permits Uncompressed,
        FixedPointWeights,
        LowRank,
        SharedWeights,
        ProductQuantisation,
        HashedWeights,
        MagnitudePruning {
  /** Stores a layer. */
  Approximation apply(LayerWeights layer);

  /** The method and its parameter, in words. */
  String description();
}
