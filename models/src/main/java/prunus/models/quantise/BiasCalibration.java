package prunus.models.quantise;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;

/**
 * Finds the biases a {@link BiasRule} asks for. The rectifier and maximum pooling are monotone, so
 * a pooled output is above zero exactly if the maximum of its sums plus the bias is: the bias is a
 * quantile of the pooled sums.
 */
final class BiasCalibration {
  private BiasCalibration() {}

  /**
   * Biases in the unit of the sums.
   *
   * @param sums of all outputs, channel by channel, without bias
   * @param threshold what a sum with its bias must reach to count as above zero
   * @param given the factor from a given real bias to the unit of the sums
   */
  static double[] biases(
      BiasRule rule,
      double[] sums,
      Shape shape,
      Optional<Pool> pool,
      double threshold,
      double given) {
    return switch (rule) {
      case BiasRule.Given g -> Arrays.stream(g.bias()).map(b -> b * given).toArray();
      case BiasRule.LayerDensity d -> {
        double bias = quantile(sums, shape, pool, 0, shape.channels(), d.share(), threshold);
        yield IntStream.range(0, shape.channels()).mapToDouble(k -> bias).toArray();
      }
      case BiasRule.FilterDensity d ->
          IntStream.range(0, shape.channels())
              .parallel()
              .mapToDouble(k -> quantile(sums, shape, pool, k, 1, d.share()[k], threshold))
              .toArray();
    };
  }

  private static double quantile(
      double[] sums,
      Shape shape,
      Optional<Pool> pool,
      int channel,
      int channels,
      double share,
      double threshold) {
    int plane = shape.height() * shape.width();
    double[] part = Arrays.copyOfRange(sums, channel * plane, (channel + channels) * plane);
    double[] values =
        pool.map(p -> maxima(p, part, new Shape(channels, shape.height(), shape.width())))
            .orElse(part);
    Arrays.sort(values);
    int above = Math.toIntExact(Math.round(share * values.length));
    return above == 0
        ? threshold - values[values.length - 1] - 1
        : threshold - values[values.length - above];
  }

  private static double[] maxima(Pool pool, double[] in, Shape shape) {
    Shape to = pool.outputShape(java.util.List.of(shape));
    double[] out = new double[Math.toIntExact(to.elements())];
    int at = 0;
    for (int c = 0; c < to.channels(); c++) {
      for (int y = 0; y < to.height(); y++) {
        for (int x = 0; x < to.width(); x++) {
          out[at++] = maximum(pool, in, shape, c, y * pool.stride(), x * pool.stride());
        }
      }
    }
    return out;
  }

  private static double maximum(Pool pool, double[] in, Shape shape, int c, int y, int x) {
    int bottom = Math.min(shape.height(), y - pool.pad() + pool.rows());
    int right = Math.min(shape.width(), x - pool.pad() + pool.columns());
    double max = Double.NEGATIVE_INFINITY;
    for (int r = Math.max(0, y - pool.pad()); r < bottom; r++) {
      for (int s = Math.max(0, x - pool.pad()); s < right; s++) {
        max = Math.max(max, in[(c * shape.height() + r) * shape.width() + s]);
      }
    }
    return max;
  }
}
