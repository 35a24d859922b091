package prunus.models.graph;

/** A layer that has weights: what pruning and compression work on. */
public sealed interface Weighted extends Layer permits Convolution, FullyConnected {
  /** Shape of the weight tensor, K × C/groups × R × S. */
  WeightShape weightShape();
}
