package prunus.models.quantise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;
import prunus.models.operations.Operation;

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
        double[] one = {d.share()};
        double bias = quantiles(List.of(sorted(sums, shape, pool, 0, shape)), one, threshold)[0];
        yield IntStream.range(0, shape.channels()).mapToDouble(k -> bias).toArray();
      }
      case BiasRule.FilterDensity d -> {
        Shape one = new Shape(1, shape.height(), shape.width());
        List<double[]> filters =
            IntStream.range(0, shape.channels())
                .parallel()
                .mapToObj(k -> sorted(sums, shape, pool, k, one))
                .toList();
        yield quantiles(filters, d.share(), threshold);
      }
    };
  }

  /** The maximum pooling that an operation takes along. */
  static Optional<Pool> maximum(Operation.Weighted operation) {
    return operation.pool().filter(p -> p.kind() == Pool.Kind.MAX);
  }

  /** The pooled sums of some channels, sorted. */
  private static double[] sorted(
      double[] sums, Shape shape, Optional<Pool> pool, int first, Shape part) {
    int from = first * shape.height() * shape.width();
    double[] own = Arrays.copyOfRange(sums, from, from + (int) part.elements());
    double[] values = pool.map(p -> maxima(p, own, part)).orElse(own);
    Arrays.sort(values);
    return values;
  }

  /**
   * A bias for each sorted list, by which a share of it reaches the threshold. Equal sums reach it
   * together, so a share can be missed; what is missed is made up in the lists that follow.
   */
  private static double[] quantiles(List<double[]> lists, double[] share, double threshold) {
    double[] bias = new double[lists.size()];
    double owed = 0;
    for (int k = 0; k < bias.length; k++) {
      double[] values = lists.get(k);
      int n = values.length;
      owed += share[k] * n;
      int want = Math.clamp(Math.round(owed), 0, n);
      int with = want;
      int without = want;
      if (want > 0) {
        double value = values[n - want];
        while (with < n && values[n - with - 1] == value) {
          with++;
        }
        while (without > 0 && values[n - without] == value) {
          without--;
        }
      }
      int above = with - owed <= owed - without ? with : without;
      bias[k] = threshold - (above == 0 ? values[n - 1] + 1 : values[n - above]);
      owed -= above;
    }
    return bias;
  }

  private static double[] maxima(Pool pool, double[] in, Shape shape) {
    Shape to = pool.outputShape(List.of(shape));
    double[] out = new double[Math.toIntExact(to.elements())];
    int at = 0;
    for (int c = 0; c < to.channels(); c++) {
      for (int y = 0; y < to.height(); y++) {
        for (int x = 0; x < to.width(); x++) {
          out[at++] = maximum(pool.window(), in, shape, c, y, x);
        }
      }
    }
    return out;
  }

  private static double maximum(Window w, double[] in, Shape shape, int c, int oy, int ox) {
    int top = oy * w.strideRows() - w.top();
    int left = ox * w.strideColumns() - w.left();
    int bottom = Math.min(shape.height(), top + w.rows());
    int right = Math.min(shape.width(), left + w.columns());
    double max = Double.NEGATIVE_INFINITY;
    for (int r = Math.max(0, top); r < bottom; r++) {
      for (int s = Math.max(0, left); s < right; s++) {
        max = Math.max(max, in[(c * shape.height() + r) * shape.width() + s]);
      }
    }
    return max;
  }
}
