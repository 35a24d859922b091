package prunus.models.input;

import org.apache.commons.math3.complex.Complex;
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
    Complex[][] spectrum = new Complex[size][size];
    for (int v = 0; v < size; v++) {
      for (int u = 0; u < size; u++) {
        double fy = Math.min(v, size - v);
        double fx = Math.min(u, size - u);
        double amplitude = u == 0 && v == 0 ? 0 : 1 / Math.sqrt(fx * fx + fy * fy);
        double phase = 2 * Math.PI * random.nextDouble();
        spectrum[v][u] =
            new Complex(amplitude * StrictMath.cos(phase), amplitude * StrictMath.sin(phase));
      }
    }
    transform(spectrum);
    double[] out = new double[size * size];
    double power = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = spectrum[i / size][i % size].getReal();
      power += out[i] * out[i];
    }
    double unit = Math.sqrt(out.length / power);
    for (int i = 0; i < out.length; i++) {
      out[i] *= unit;
    }
    return out;
  }

  private static void transform(Complex[][] field) {
    var fourier = new FastFourierTransformer(DftNormalization.STANDARD);
    int size = field.length;
    for (int y = 0; y < size; y++) {
      field[y] = fourier.transform(field[y], TransformType.INVERSE);
    }
    for (int x = 0; x < size; x++) {
      Complex[] column = new Complex[size];
      for (int y = 0; y < size; y++) {
        column[y] = field[y][x];
      }
      Complex[] done = fourier.transform(column, TransformType.INVERSE);
      for (int y = 0; y < size; y++) {
        field[y][x] = done[y];
      }
    }
  }
}
