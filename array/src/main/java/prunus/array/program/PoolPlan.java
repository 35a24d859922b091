package prunus.array.program;

import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/**
 * A pooling on the array. Every PE pools its own channels: for each output pixel and word, the
 * window's activations inside the map are read one per cycle.
 *
 * @param layer kind, window, stride and padding
 * @param input shape
 * @param output shape
 * @param relu whether negative results become 0
 * @param clamp largest magnitude of a result
 */
public record PoolPlan(Pool layer, Shape input, Shape output, boolean relu, int clamp) {
  /** One past the last input row that output rows before {@code outputRowEnd} need. */
  public int inputRowEnd(int outputRowEnd) {
    Window window = layer.window();
    int end = (outputRowEnd - 1) * window.strideRows() - window.top() + window.rows();
    return Math.min(end, input.height());
  }

  /** First input row that output row oy needs. */
  public int inputRowBegin(int oy) {
    return Math.max(0, oy * layer.window().strideRows() - layer.window().top());
  }

  /** Output rows that are complete once input rows before {@code inputRowEnd} are there. */
  public int completeRows(int inputRowEnd) {
    int rows = 0;
    while (rows < output.height() && inputRowEnd(rows + 1) <= inputRowEnd) {
      rows++;
    }
    return rows;
  }

  /** Activations read, one PE and one word, for output rows {@code [from, to)}. */
  public long reads(int from, int to) {
    Window w = layer.window();
    long rows = clipped(from, to, w.rows(), w.strideRows(), w.top(), input.height());
    return rows
        * clipped(0, output.width(), w.columns(), w.strideColumns(), w.left(), input.width());
  }

  private static long clipped(int from, int to, int window, int stride, int pad, int size) {
    long sum = 0;
    for (int o = from; o < to; o++) {
      int begin = o * stride - pad;
      sum += Math.min(size, begin + window) - Math.max(0, begin);
    }
    return sum;
  }
}
