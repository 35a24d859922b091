package prunus.models.alternative;

import java.util.SplittableRandom;
import prunus.models.prune.LayerWeights;

/**
 * Hashed weights: {@code w_i ≈ ξ(i)·v[h(i)]}, where h draws one of m buckets and ξ a sign. Chen,
 * Wilson, Tyree, Weinberger, Chen 2015, <i>Compressing neural networks with the hashing trick</i>,
 * sections 4.1 and 4.3. They train the v; without training the best are {@code v[b] = mean of ξ(i)·
 * w_i over h(i) = b}, which minimises the squared error. Stored: m values of 32 bits and a seed of
 * 64; h and ξ cost nothing.
 *
 * @param ratio of weights to buckets, 1 to 1000
 * @param seed of h and ξ
 */
public record HashedWeights(double ratio, long seed) implements Compression {
  /** Checks the range. */
  public HashedWeights {
    Require.between("ratio", ratio, 1, 1000);
  }

  @Override
  public Approximation apply(LayerWeights layer) {
    int weights = layer.values().length;
    int buckets = (int) Math.max(1, Math.ceil(weights / ratio));
    double[] sum = new double[buckets];
    int[] count = new int[buckets];
    int[] bucket = new int[weights];
    boolean[] negative = new boolean[weights];
    SplittableRandom hash = new SplittableRandom(seed);
    for (int i = 0; i < weights; i++) {
      bucket[i] = hash.nextInt(buckets);
      negative[i] = hash.nextBoolean();
      sum[bucket[i]] += negative[i] ? -layer.values()[i] : layer.values()[i];
      count[bucket[i]]++;
    }
    float[] out = new float[weights];
    for (int i = 0; i < weights; i++) {
      double value = sum[bucket[i]] / count[bucket[i]];
      out[i] = (float) (negative[i] ? -value : value);
    }
    return new Approximation(out, (long) Float.SIZE * buckets + Long.SIZE);
  }

  @Override
  public String description() {
    return "hashed weights, ratio " + Require.text(ratio);
  }
}
