package prunus.models.prune;

import java.util.BitSet;

/**
 * Keeps {@code |w| ≥ quality·σ}, σ the standard deviation of the layer's weights: the threshold of
 * Han, Pool, Tran, Dally 2015.
 */
public record QualityMagnitude(double quality) implements Pruner {
  @Override
  public Pruned prune(LayerWeights layer) {
    double sum = 0;
    double squares = 0;
    for (float w : layer.values()) {
      sum += w;
      squares += (double) w * w;
    }
    int n = layer.values().length;
    double variance = squares / n - (sum / n) * (sum / n);
    double threshold = quality * Math.sqrt(Math.max(0, variance));
    BitSet kept = new BitSet(n);
    for (int i = 0; i < n; i++) {
      kept.set(i, Math.abs(layer.values()[i]) >= threshold && layer.values()[i] != 0);
    }
    return Pruned.of(layer, kept);
  }
}
