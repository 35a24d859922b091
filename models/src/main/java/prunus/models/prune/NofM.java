package prunus.models.prune;

import java.util.BitSet;

/**
 * Of every m weights in a row of a filter, the n of largest magnitude: 2:4 is what Nvidia's sparse
 * tensor cores take (Mishra et al. 2021). A shorter group at a filter's end keeps its n largest.
 */
public record NofM(int n, int m) implements Pruner {
  public NofM {
    if (n < 1 || m < n) {
      throw new IllegalArgumentException(n + " of " + m + " weights cannot be kept");
    }
  }

  @Override
  public Pruned prune(LayerWeights layer) {
    BitSet kept = new BitSet(layer.values().length);
    int size = layer.filterSize();
    for (int k = 0; k < layer.shape().filters(); k++) {
      for (int from = 0; from < size; from += m) {
        double[] group = new double[Math.min(m, size - from)];
        int at = k * size + from;
        java.util.Arrays.setAll(group, i -> Math.abs(layer.values()[at + i]));
        Ranking.best(group, Math.min(n, group.length)).stream().forEach(i -> kept.set(at + i));
      }
    }
    return Pruned.of(layer, kept);
  }
}
