package prunus.models.synthetic;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Scales of a layer's filters and the threshold that prunes it to its density. A filter's weights
 * are Laplace distributed with its scale σ, so a share {@code exp(−threshold/σ)} survives; scales
 * are log-normal, drawn as shuffled quantiles so that the layer meets its statistics exactly
 * whatever the seed.
 *
 * @param scale per filter, median 1
 * @param keep per filter, how many weights survive
 * @param threshold in the unit of the scales
 */
@SuppressWarnings("ArrayRecordComponent")
record FilterSpread(double[] scale, int[] keep, double threshold) {
  private static final int BISECTIONS = 60;

  static FilterSpread of(int filters, long filterSize, LayerStatistics s, SplitMix random) {
    double[] quantiles = shuffledNormalQuantiles(filters, random);
    double sd =
        switch (s.spread()) {
          case LayerStatistics.ScaleSd direct -> direct.sd();
          case LayerStatistics.DensitySd target -> solve(quantiles, s.density(), target.sd());
        };
    double[] scale = scales(quantiles, sd);
    double threshold = threshold(scale, s.density());
    return new FilterSpread(scale, counts(scale, threshold, filterSize), threshold);
  }

  private static double[] shuffledNormalQuantiles(int n, SplitMix random) {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double[] z =
        IntStream.range(0, n)
            .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / n))
            .toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = random.below(i + 1);
      double swap = z[i];
      z[i] = z[j];
      z[j] = swap;
    }
    return z;
  }

  private static double[] scales(double[] quantiles, double sd) {
    double[] scale = new double[quantiles.length];
    for (int k = 0; k < scale.length; k++) {
      scale[k] = StrictMath.exp(sd * quantiles[k]);
    }
    return scale;
  }

  /** The spread of scales that gives this spread of densities; it grows with it. */
  private static double solve(double[] quantiles, double density, double densitySd) {
    double low = 0;
    double high = 4;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      double[] scale = scales(quantiles, middle);
      if (sd(densities(scale, threshold(scale, density))) < densitySd) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The threshold at which the mean of the filters' densities is this. */
  private static double threshold(double[] scale, double density) {
    double low = 0;
    double high = 4096;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (mean(densities(scale, middle)) > density) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[] densities(double[] scale, double threshold) {
    double[] density = new double[scale.length];
    for (int k = 0; k < density.length; k++) {
      density[k] = StrictMath.exp(-threshold / scale[k]);
    }
    return density;
  }

  /** Whole numbers of weights whose sum is the layer's, rounding errors carried to the next. */
  private static int[] counts(double[] scale, double threshold, long filterSize) {
    int[] keep = new int[scale.length];
    double[] share = densities(scale, threshold);
    double owed = 0;
    for (int k = 0; k < keep.length; k++) {
      owed += share[k] * filterSize;
      keep[k] = (int) Math.clamp(Math.round(owed), 0, filterSize);
      owed -= keep[k];
    }
    return keep;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  static double sd(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return Math.sqrt(sum / values.length);
  }
}
