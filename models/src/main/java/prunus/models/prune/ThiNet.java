package prunus.models.prune;

import java.util.BitSet;

/**
 * ThiNet, Luo, Wu, Lin 2017: removes input channels T, one after the other, so that {@code Σ_i
 * (Σ_{j∈T} x_ij)²} rises least, x_ij what channel j contributes to the layer's output i.
 *
 * @param density share of the input channels that is kept, 0..1
 * @param contributions for each sampled output, one value for each channel of a filter
 */
@SuppressWarnings("ArrayRecordComponent")
public record ThiNet(double density, double[][] contributions) implements Pruner {
  @Override
  public Pruned prune(LayerWeights layer) {
    int channels = layer.shape().channels();
    BitSet removed = removed(channels, channels - Ranking.count(density, channels));
    int plane = layer.shape().rows() * layer.shape().columns();
    BitSet kept = new BitSet(layer.values().length);
    for (int i = 0; i < layer.values().length; i++) {
      kept.set(i, !removed.get(i / plane % channels));
    }
    return Pruned.of(layer, kept);
  }

  private BitSet removed(int channels, int count) {
    BitSet removed = new BitSet();
    double[] sum = new double[contributions.length];
    while (removed.cardinality() < count) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = removed.nextClearBit(0); j < channels; j = removed.nextClearBit(j + 1)) {
        double error = 0;
        for (int i = 0; i < sum.length; i++) {
          double with = sum[i] + contributions[i][j];
          error += with * with;
        }
        if (best < 0 || error < least) {
          best = j;
          least = error;
        }
      }
      removed.set(best);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += contributions[i][best];
      }
    }
    return removed;
  }
}
