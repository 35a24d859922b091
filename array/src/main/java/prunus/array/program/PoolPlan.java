package prunus.array.program;

import prunus.models.graph.Pool;
import prunus.models.graph.Shape;

/**
 * A pooling on the array. Every PE pools its own channels: for each output pixel and word, the
 * window's activations inside the map are read one per cycle.
 *
 * @param layer kind, window, stride and padding
 * @param input shape
 * @param output shape
 * @param clamp of the map's format, where an average saturates
 */
public record PoolPlan(Pool layer, Shape input, Shape output, int clamp) {
  /** One past the last input row that output rows before {@code outputRowEnd} need. */
  public int inputRowEnd(int outputRowEnd) {
    int end = (outputRowEnd - 1) * layer.stride() - layer.pad() + layer.rows();
    return Math.min(end, input.height());
  }

  /** First input row that output row oy needs. */
  public int inputRowBegin(int oy) {
    return Math.max(0, oy * layer.stride() - layer.pad());
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
    long rows = clipped(from, to, layer.rows(), input.height());
    return rows * clipped(0, output.width(), layer.columns(), input.width());
  }

  private long clipped(int from, int to, int window, int size) {
    long sum = 0;
    for (int o = from; o < to; o++) {
      int begin = o * layer.stride() - layer.pad();
      sum += Math.min(size, begin + window) - Math.max(0, begin);
    }
    return sum;
  }
}
