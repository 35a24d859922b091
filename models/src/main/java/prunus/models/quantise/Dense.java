package prunus.models.quantise;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;

/** The layers without weights, on dense channel-major arrays; integers stay integers. */
final class Dense {
  private Dense() {}

  static float[] relu(float[] in) {
    float[] out = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      out[i] = Math.max(0, in[i]);
    }
    return out;
  }

  static float[] concat(List<float[]> in) {
    float[] out = new float[in.stream().mapToInt(a -> a.length).sum()];
    int at = 0;
    for (float[] a : in) {
      System.arraycopy(a, 0, out, at, a.length);
      at += a.length;
    }
    return out;
  }

  /**
   * Pools each channel.
   *
   * @param average the mean of a full window from its sum
   */
  static float[] pool(Pool pool, float[] in, Shape shape, DoubleUnaryOperator average) {
    Shape to = pool.outputShape(List.of(shape));
    float[] out = new float[Math.toIntExact(to.elements())];
    int at = 0;
    for (int c = 0; c < to.channels(); c++) {
      for (int y = 0; y < to.height(); y++) {
        for (int x = 0; x < to.width(); x++) {
          out[at++] = window(pool, in, shape, c, y, x, average);
        }
      }
    }
    return out;
  }

  private static float window(
      Pool pool, float[] in, Shape shape, int c, int y, int x, DoubleUnaryOperator average) {
    int top = y * pool.stride() - pool.pad();
    int left = x * pool.stride() - pool.pad();
    float max = Float.NEGATIVE_INFINITY;
    double sum = 0;
    for (int r = Math.max(0, top); r < Math.min(shape.height(), top + pool.rows()); r++) {
      int row = (c * shape.height() + r) * shape.width();
      int end = Math.min(shape.width(), left + pool.columns());
      for (int s = Math.max(0, left); s < end; s++) {
        max = Math.max(max, in[row + s]);
        sum += in[row + s];
      }
    }
    return pool.kind() == Pool.Kind.MAX ? max : (float) average.applyAsDouble(sum);
  }
}
