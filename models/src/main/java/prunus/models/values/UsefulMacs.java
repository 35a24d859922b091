package prunus.models.values;

import java.util.List;
import java.util.stream.IntStream;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;

/**
 * Multiply-adds with both factors non-zero that belong to a real output: the least any machine that
 * skips zeros must do. (The array also multiplies a few that fall into guard columns.)
 */
public final class UsefulMacs {
  private UsefulMacs() {}

  /** Counts them for one layer and input. */
  public static long count(Weighted layer, SparseFilters filters, FeatureMap input) {
    return switch (layer) {
      case FullyConnected full -> multiply(filters, input);
      case Convolution convolution -> convolve(convolution, filters, input);
    };
  }

  private static long multiply(SparseFilters filters, FeatureMap input) {
    return IntStream.range(0, filters.nonZeros())
        .parallel()
        .filter(i -> input.data()[filters.position()[i]] != 0)
        .count();
  }

  private static long convolve(Convolution layer, SparseFilters filters, FeatureMap input) {
    int groups = layer.groups();
    int channels = layer.channels() / groups;
    int perGroup = layer.filters() / groups;
    int taps = layer.kernelRows() * layer.kernelColumns();
    return IntStream.range(0, groups)
        .mapToLong(
            g -> {
              long[] weights = new long[channels * taps];
              int end = filters.start()[(g + 1) * perGroup];
              for (int i = filters.start()[g * perGroup]; i < end; i++) {
                weights[filters.position()[i]]++;
              }
              return IntStream.range(0, channels)
                  .parallel()
                  .mapToLong(c -> channel(layer, input, g * channels + c, weights, c * taps))
                  .sum();
            })
        .sum();
  }

  /** Sums, over the taps of one channel, its weights times the activations that meet them. */
  private static long channel(
      Convolution layer, FeatureMap input, int c, long[] weights, int firstTap) {
    Shape in = input.shape();
    Shape out = layer.outputShape(List.of(in));
    Window window = layer.window();
    long sum = 0;
    int[] columnCount = new int[in.width()];
    int[] rowTap = new int[layer.kernelColumns()];
    for (int r = 0; r < layer.kernelRows(); r++) {
      java.util.Arrays.fill(columnCount, 0);
      for (int oy = 0; oy < out.height(); oy++) {
        int y = oy * window.strideRows() - window.top() + r * window.dilationRows();
        if (y >= 0 && y < in.height()) {
          int row = (c * in.height() + y) * in.width();
          for (int x = 0; x < in.width(); x++) {
            columnCount[x] += input.data()[row + x] != 0 ? 1 : 0;
          }
        }
      }
      java.util.Arrays.fill(rowTap, 0);
      for (int s = 0; s < rowTap.length; s++) {
        for (int ox = 0; ox < out.width(); ox++) {
          int x = ox * window.strideColumns() - window.left() + s * window.dilationColumns();
          rowTap[s] += x >= 0 && x < in.width() ? columnCount[x] : 0;
        }
        sum += weights[firstTap + r * layer.kernelColumns() + s] * rowTap[s];
      }
    }
    return sum;
  }
}
