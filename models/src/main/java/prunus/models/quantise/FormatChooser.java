package prunus.models.quantise;

import java.util.List;
import prunus.models.compress.FixedPoint;

/**
 * Chooses the format of a tensor. A wide clamp makes activations finer and, because {@code
 * Σ|w|·amax} is bounded, the weights of its readers coarser; the choice minimises the sum of the
 * two relative rounding noises.
 */
final class FormatChooser {
  private static final int MIN_CLAMP_BITS = 7;
  private static final int MAX_CLAMP_BITS = 15;

  /** The largest value of any format. */
  static final double LARGEST = Math.scalb((1 << MAX_CLAMP_BITS) - 1.0, 64);

  private FormatChooser() {}

  /**
   * A reader of the tensor.
   *
   * @param bias its biases, real values
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Reader(CodedLayer layer, double[] bias) {}

  /**
   * The format for values up to {@code max} in magnitude.
   *
   * @param limit at which values are cut; the readers need not expect more
   * @param meanSquare of the values
   */
  static FixedPoint choose(double max, double limit, double meanSquare, List<Reader> readers) {
    FixedPoint best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int bits = MIN_CLAMP_BITS; bits <= MAX_CLAMP_BITS; bits++) {
      if (bits < MAX_CLAMP_BITS && max > Math.scalb((1 << bits) - 1.0, 64)) {
        continue; // too large for so few bits
      }
      FixedPoint format = covering(max, (1 << bits) - 1);
      double noise = rounding(format.fractionBits()) / Math.max(meanSquare, Double.MIN_NORMAL);
      double worst = 0;
      for (Reader r : readers) {
        int clamp = format.limited(limit).clamp();
        int weightBits =
            r.layer().largestFractionBits(clamp, format.fractionBits(), r.bias(), 1, 0);
        worst =
            Math.max(
                worst, rounding(weightBits) / Math.max(r.layer().meanSquare(), Double.MIN_NORMAL));
      }
      if (best == null || noise + worst < least) {
        best = format;
        least = noise + worst;
      }
    }
    return best;
  }

  /** Mean square of rounding to a step of 2^-fractionBits: step²/12. */
  private static double rounding(int fractionBits) {
    return Math.scalb(1.0, -2 * fractionBits) / 12;
  }

  /** The finest format with this clamp in which {@code max} is not clamped. */
  static FixedPoint covering(double max, int clamp) {
    double range = max > 0 ? max : 1;
    return new FixedPoint(fractionBits(range, clamp), clamp);
  }

  /**
   * The most fraction bits, -64..64, with which {@code range} is at most {@code limit}.
   *
   * @param range above 0
   * @throws IllegalArgumentException if there are none
   */
  static int fractionBits(double range, int limit) {
    int bits = Math.getExponent(limit / range);
    if (bits < -64) {
      throw new IllegalArgumentException(
          "values up to %g are too large for fixed point, scale them down".formatted(range));
    }
    return Math.min(bits, 64);
  }
}
