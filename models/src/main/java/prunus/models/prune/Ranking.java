package prunus.models.prune;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Choosing the best of many. */
final class Ranking {
  private Ranking() {}

  /** How many of n a density keeps. */
  static int count(double density, int n) {
    return Math.clamp(Math.round(density * n), 0, n);
  }

  /** The indices with the largest scores; of equal ones the smaller index is kept. */
  static BitSet best(double[] score, int count) {
    BitSet kept = new BitSet(score.length);
    if (count > 0) {
      double[] sorted = score.clone();
      java.util.Arrays.sort(sorted);
      double least = sorted[score.length - count];
      for (int i = 0; i < score.length; i++) {
        kept.set(i, score[i] > least);
      }
      int missing = count - kept.cardinality();
      for (int i = 0; i < score.length && missing > 0; i++) {
        if (score[i] == least) {
          kept.set(i);
          missing--;
        }
      }
    }
    return kept;
  }

  /** All weights of the filters kept. */
  static BitSet weightsOf(BitSet filters, int filterSize) {
    BitSet kept = new BitSet();
    filters.stream().forEach(k -> kept.set(k * filterSize, (k + 1) * filterSize));
    return kept;
  }

  /** A filter's Euclidean norm or sum of magnitudes. */
  static double norm(LayerWeights layer, int filter, boolean euclidean) {
    int size = layer.filterSize();
    double sum =
        IntStream.range(filter * size, (filter + 1) * size)
            .mapToDouble(i -> layer.values()[i])
            .map(w -> euclidean ? w * w : Math.abs(w))
            .sum();
    return euclidean ? Math.sqrt(sum) : sum;
  }
}
