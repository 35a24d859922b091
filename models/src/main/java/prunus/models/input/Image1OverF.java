package prunus.models.input;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import prunus.models.graph.Shape;

/**
 * A natural-looking image from a seed: amplitude falls with spatial frequency as 1/f, as in
 * photographs (Field 1987), phases are random. Colour channels share one pattern and differ a
 * little.
 */
final class Image1OverF {
  /** Mean and contrast of the pixels, near those of photographs. */
  private static final double MEAN = 118;

  private static final double CONTRAST = 58;

  /** Share of a channel's contrast that is its own. */
  private static final double COLOUR = 0.35;

  private Image1OverF() {}

  /** Pixels 0..255 of an image of this shape, channel-major. */
  static float[] pixels(Shape shape, long seed) {
    int size = Math.max(2, Integer.highestOneBit(Math.max(shape.height(), shape.width()) * 2 - 1));
    double[] common = field(size, seed);
    int plane = shape.height() * shape.width();
    float[] out = new float[Math.toIntExact(shape.elements())];
    double shared = shape.channels() == 1 ? 1 : Math.sqrt(1 - COLOUR * COLOUR);
    for (int c = 0; c < shape.channels(); c++) {
      double[] own = shape.channels() == 1 ? common : field(size, seed + 1 + c);
      double part = shape.channels() == 1 ? 0 : COLOUR;
      for (int i = 0; i < plane; i++) {
        int at = i / shape.width() * size + i % shape.width();
        double value = MEAN + CONTRAST * (shared * common[at] + part * own[at]);
        out[c * plane + i] = (float) Math.clamp(Math.rint(value), 0, 255);
      }
    }
    return out;
  }

  /** A size × size field of mean 0 and variance 1; size is a power of two. */
  private static double[] field(int size, long seed) {
    java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
    double[][] real = new double[size][size];
    double[][] imaginary = new double[size][size];
    for (int v = 0; v < size; v++) {
      for (int u = 0; u < size; u++) {
        double fy = Math.min(v, size - v);
        double fx = Math.min(u, size - u);
        double amplitude = u == 0 && v == 0 ? 0 : 1 / Math.sqrt(fx * fx + fy * fy);
        double phase = 2 * Math.PI * random.nextDouble();
        real[v][u] = amplitude * StrictMath.cos(phase);
        imaginary[v][u] = amplitude * StrictMath.sin(phase);
      }
    }
    transformRows(real, imaginary);
    transpose(real);
    transpose(imaginary);
    transformRows(real, imaginary); // the field comes out transposed: it has no direction
    double[] out = new double[size * size];
    double power = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = real[i / size][i % size];
      power += out[i] * out[i];
    }
    double unit = Math.sqrt(out.length / power);
    for (int i = 0; i < out.length; i++) {
      out[i] *= unit;
    }
    return out;
  }

  private static void transformRows(double[][] real, double[][] imaginary) {
    for (int y = 0; y < real.length; y++) {
      FastFourierTransformer.transformInPlace(
          new double[][] {real[y], imaginary[y]}, DftNormalization.STANDARD, TransformType.INVERSE);
    }
  }

  private static void transpose(double[][] square) {
    for (int y = 0; y < square.length; y++) {
      for (int x = 0; x < y; x++) {
        double swap = square[y][x];
        square[y][x] = square[x][y];
        square[x][y] = swap;
      }
    }
  }
}
