package prunus.models.quantise;

/** A pruned layer before quantisation. */
public record PrunedLayer(SparseWeights weights, BiasRule bias) {}
