package prunus.models.prune;

import java.util.BitSet;

/**
 * What a pruner leaves.
 *
 * @param kept the weights that may be other than 0 from now on
 * @param values all weights; 0 where not kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pruned(BitSet kept, float[] values) {
  /** The weights as they were, those not kept 0. */
  static Pruned of(LayerWeights layer, BitSet kept) {
    float[] values = new float[layer.values().length];
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      values[i] = layer.values()[i];
    }
    return new Pruned(kept, values);
  }

  /** Share of weights kept, 0..1. */
  public double density() {
    return (double) kept.cardinality() / values.length;
  }
}
