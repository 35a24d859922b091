package prunus.models.quantise;

/** A pruned layer before quantisation. */
public record PrunedLayer(SparseWeights weights, BiasRule bias, Coding coding) {
  /** A layer whose codebook is yet to be found. */
  public PrunedLayer(SparseWeights weights, BiasRule bias) {
    this(weights, bias, Coding.K_MEANS);
  }
}
