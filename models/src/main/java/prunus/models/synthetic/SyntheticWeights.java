package prunus.models.synthetic;

import java.util.stream.IntStream;
import prunus.models.graph.WeightShape;
import prunus.models.quantise.SparseWeights;

/**
 * Draws a layer's surviving weights. Weights are Laplace distributed and pruned at a threshold;
 * what exceeds the threshold of a Laplace variable is again exponential, and which weights exceed
 * it is uniform, so the survivors are drawn directly and the pruned weights never exist. Every
 * filter has its own random stream: the result does not depend on the number of threads.
 */
final class SyntheticWeights {
  private SyntheticWeights() {}

  /**
   * The weights of one layer, scaled so that the squares of a filter's weights sum to 2 on average:
   * a rectified layer then keeps its input's power (He et al. 2015).
   */
  static SparseWeights draw(long seed, String layer, WeightShape shape, LayerStatistics s) {
    SplitMix random = SplitMix.of(seed, layer, -1);
    FilterSpread spread = FilterSpread.of(shape.filters(), shape.filterSize(), s, random);
    int[] start = new int[shape.filters() + 1];
    for (int k = 0; k < shape.filters(); k++) {
      start[k + 1] = Math.addExact(start[k], spread.keep()[k]);
    }
    int[] position = new int[start[shape.filters()]];
    float[] value = new float[position.length];
    double unit = unit(spread);
    IntStream.range(0, shape.filters())
        .parallel()
        .forEach(
            k -> {
              SplitMix own = SplitMix.of(seed, layer, k);
              choose(own, (int) shape.filterSize(), position, start[k], start[k + 1]);
              for (int i = start[k]; i < start[k + 1]; i++) {
                value[i] = (float) (unit * weight(own, spread, k));
              }
            });
    return new SparseWeights(shape, start, position, value);
  }

  /** Selection sampling: every set of positions is equally likely, in rising order. */
  private static void choose(SplitMix random, int size, int[] position, int from, int to) {
    int next = from;
    for (int p = 0; next < to; p++) {
      if (random.uniform() * (size - p) < to - next) {
        position[next++] = p;
      }
    }
  }

  private static double weight(SplitMix random, FilterSpread spread, int k) {
    long bits = random.next();
    double uniform = ((bits >>> 11) + 0.5) * 0x1p-53;
    double magnitude = spread.threshold() - spread.scale()[k] * StrictMath.log(uniform);
    return (bits & 1) == 0 ? magnitude : -magnitude;
  }

  /** E[w²] of a survivor is t² + 2tσ + 2σ² for threshold t and scale σ. */
  private static double unit(FilterSpread spread) {
    double t = spread.threshold();
    double power = 0;
    for (int k = 0; k < spread.keep().length; k++) {
      double scale = spread.scale()[k];
      power += spread.keep()[k] * (t * t + 2 * t * scale + 2 * scale * scale);
    }
    return Math.sqrt(2 * spread.keep().length / Math.max(power, Double.MIN_NORMAL));
  }
}
