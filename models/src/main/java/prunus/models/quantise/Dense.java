package prunus.models.quantise;

import java.util.List;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/** The layers without weights, on dense channel-major arrays; integers stay integers. */
final class Dense {
  private Dense() {}

  /**
   * Rectifies.
   *
   * @param limit what larger values become
   */
  static float[] relu(float[] in, double limit) {
    float most = (float) limit;
    float[] out = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      out[i] = Math.min(most, Math.max(0, in[i]));
    }
    return out;
  }

  /** Largest magnitude. */
  static double largest(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  static float[] add(float[] one, float[] two) {
    float[] out = new float[one.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = one[i] + two[i];
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

  /** Pools each channel. */
  static float[] pool(Pool pool, float[] in, Shape shape) {
    Shape to = pool.outputShape(List.of(shape));
    float[] out = new float[Math.toIntExact(to.elements())];
    int at = 0;
    for (int c = 0; c < to.channels(); c++) {
      for (int y = 0; y < to.height(); y++) {
        for (int x = 0; x < to.width(); x++) {
          out[at++] = window(pool, in, shape, c, y, x);
        }
      }
    }
    return out;
  }

  private static float window(Pool pool, float[] in, Shape shape, int c, int y, int x) {
    Window w = pool.window();
    int top = y * w.strideRows() - w.top();
    int left = x * w.strideColumns() - w.left();
    int bottom = Math.min(shape.height(), top + w.rows());
    int right = Math.min(shape.width(), left + w.columns());
    int count = (bottom - Math.max(0, top)) * (right - Math.max(0, left));
    float max = Float.NEGATIVE_INFINITY;
    double sum = 0;
    for (int r = Math.max(0, top); r < bottom; r++) {
      int row = (c * shape.height() + r) * shape.width();
      for (int s = Math.max(0, left); s < right; s++) {
        max = Math.max(max, in[row + s]);
        sum += in[row + s];
      }
    }
    return pool.kind() == Pool.Kind.MAX ? max : (float) (sum / (pool.inside() ? count : w.size()));
  }
}
