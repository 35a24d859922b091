package prunus.models.values;

import java.util.List;
import java.util.stream.IntStream;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Requantise;
import prunus.models.graph.Shape;
import prunus.models.operations.Rectifier;

/** What happens to whole maps besides sums and pooling. */
public final class Maps {
  private Maps() {}

  /**
   * A map that is added to sums.
   *
   * @param shift left shift beyond the sums' own right shift, may be negative
   */
  public record Other(FeatureMap map, int shift) {}

  /**
   * Adds a map to sums, each activation shifted left to its channel's fraction bits.
   *
   * @param sums in channel, row, column order; changed
   * @param weights whose shifts are used
   */
  public static void addTo(int[] sums, CompressedLayer weights, Other other) {
    int channels = weights.bias().length;
    int plane = sums.length / channels;
    short[] added = other.map().data();
    IntStream.range(0, channels)
        .parallel()
        .forEach(
            c -> {
              int left = weights.shift(c) + other.shift();
              for (int i = c * plane; i < (c + 1) * plane; i++) {
                sums[i] += added[i] << left;
              }
            });
  }

  /**
   * Sums to activations.
   *
   * @param sums in channel, row, column order
   * @param weights whose shifts and output format are used
   */
  public static FeatureMap requantise(
      int[] sums, Shape shape, CompressedLayer weights, Rectifier rectifier) {
    short[] out = new short[sums.length];
    int plane = shape.height() * shape.width();
    int clamp = rectifier.clamp(weights.output());
    IntStream.range(0, shape.channels())
        .parallel()
        .forEach(
            c -> {
              int shift = weights.shift(c);
              for (int i = c * plane; i < (c + 1) * plane; i++) {
                out[i] = Requantise.apply(sums[i], shift, clamp, rectifier.on());
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

  /** Activations cut to what a rectifier lets through. */
  public static FeatureMap rectify(FeatureMap in, Rectifier rectifier, FixedPoint format) {
    if (rectifier.equals(Rectifier.NONE)) {
      return in;
    }
    int least = rectifier.least(format);
    int most = rectifier.clamp(format);
    short[] out = new short[in.data().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) Math.clamp(in.data()[i], least, most);
    }
    return new FeatureMap(in.shape(), out);
  }

  /**
   * The sum of two maps, each shifted left, cut to what a rectifier lets through.
   *
   * @param format of the sum
   */
  public static FeatureMap add(Other one, Other two, Rectifier rectifier, FixedPoint format) {
    int least = rectifier.least(format);
    int most = rectifier.clamp(format);
    short[] out = new short[one.map().data().length];
    for (int i = 0; i < out.length; i++) {
      int sum = (one.map().data()[i] << one.shift()) + (two.map().data()[i] << two.shift());
      out[i] = (short) Math.clamp(sum, least, most);
    }
    return new FeatureMap(one.map().shape(), out);
  }

  /** What a map's integers stand for. */
  public static float[] real(FeatureMap map, FixedPoint format) {
    float[] real = new float[map.data().length];
    for (int i = 0; i < real.length; i++) {
      real[i] = (float) format.real(map.data()[i]);
    }
    return real;
  }

  /** Real values in a format. */
  public static FeatureMap quantise(float[] values, Shape shape, FixedPoint format) {
    short[] out = new short[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = format.quantise(values[i]);
    }
    return new FeatureMap(shape, out);
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
