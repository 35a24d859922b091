package prunus.models.values;

import java.util.List;
import java.util.stream.IntStream;
import prunus.models.compress.AverageReciprocal;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/** Pooling of 16-bit activations as the array does it. */
public final class Pooling {
  private Pooling() {}

  /**
   * The pooled map.
   *
   * @param clamp largest magnitude in the input's format; averages are held to it
   */
  public static FeatureMap apply(Pool pool, FeatureMap input, int clamp) {
    Shape out = pool.outputShape(List.of(input.shape()));
    short[] data = new short[Math.toIntExact(out.elements())];
    IntStream.range(0, out.channels())
        .parallel()
        .forEach(
            c -> {
              int at = c * out.height() * out.width();
              for (int oy = 0; oy < out.height(); oy++) {
                for (int ox = 0; ox < out.width(); ox++) {
                  data[at++] = window(pool, input, clamp, c, oy, ox);
                }
              }
            });
    return new FeatureMap(out, data);
  }

  private static short window(Pool pool, FeatureMap input, int clamp, int c, int oy, int ox) {
    Window w = pool.window();
    int top = oy * w.strideRows() - w.top();
    int left = ox * w.strideColumns() - w.left();
    int bottom = Math.min(input.shape().height(), top + w.rows());
    int right = Math.min(input.shape().width(), left + w.columns());
    int count = (bottom - Math.max(0, top)) * (right - Math.max(0, left));
    int most = Short.MIN_VALUE;
    int sum = 0;
    for (int y = Math.max(0, top); y < bottom; y++) {
      for (int x = Math.max(0, left); x < right; x++) {
        int a = input.at(c, y, x);
        most = Math.max(most, a);
        sum += a;
      }
    }
    return switch (pool.kind()) {
      case MAX -> (short) most;
      case AVERAGE ->
          AverageReciprocal.apply(
              sum, AverageReciprocal.multiplier(pool.inside() ? count : w.size()), clamp);
    };
  }
}
