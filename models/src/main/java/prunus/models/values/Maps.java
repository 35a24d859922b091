package prunus.models.values;

import java.util.List;
import java.util.stream.IntStream;
import prunus.models.compress.Requantise;
import prunus.models.graph.Shape;

/** What happens to whole maps besides sums and pooling. */
public final class Maps {
  private Maps() {}

  /**
   * Sums to activations.
   *
   * @param sums in channel, row, column order
   * @param shift see {@link Requantise}
   */
  public static FeatureMap requantise(int[] sums, Shape shape, int shift, int clamp, boolean relu) {
    short[] out = new short[sums.length];
    int plane = shape.height() * shape.width();
    IntStream.range(0, shape.channels())
        .parallel()
        .forEach(
            c -> {
              for (int i = c * plane; i < (c + 1) * plane; i++) {
                out[i] = Requantise.apply(sums[i], shift, clamp, relu);
              }
            });
    return new FeatureMap(shape, out);
  }

  /**
   * How many sums requantisation took for 0 although they were not: too small for the format. What
   * a ReLU cuts off is not among them.
   */
  public static long flushed(int[] sums, FeatureMap map, boolean relu) {
    int least = relu ? 1 : Integer.MIN_VALUE;
    short[] made = map.data();
    return IntStream.range(0, sums.length)
        .parallel()
        .filter(i -> made[i] == 0 && sums[i] != 0 && sums[i] >= least)
        .count();
  }

  /** Negative activations become 0. */
  public static FeatureMap rectify(FeatureMap in) {
    short[] out = in.data().clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) Math.max(0, out[i]);
    }
    return new FeatureMap(in.shape(), out);
  }

  /** Channels of one map behind those of another. */
  public static FeatureMap join(Shape shape, List<FeatureMap> parts) {
    short[] out = new short[Math.toIntExact(shape.elements())];
    int at = 0;
    for (FeatureMap part : parts) {
      System.arraycopy(part.data(), 0, out, at, part.data().length);
      at += part.data().length;
    }
    return new FeatureMap(shape, out);
  }
}
