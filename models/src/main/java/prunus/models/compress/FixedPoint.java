package prunus.models.compress;

/**
 * 16-bit two's complement activations of one tensor: {@code real = integer · 2^-fractionBits}.
 *
 * @param fractionBits may be negative or above 15
 * @param clamp largest magnitude an integer takes, 1..32767
 */
public record FixedPoint(int fractionBits, int clamp) {
  public FixedPoint {
    if (clamp < 1 || clamp > 32767) {
      throw new IllegalArgumentException("clamp " + clamp + " out of 1..32767");
    }
    if (fractionBits < -64 || fractionBits > 64) {
      throw new IllegalArgumentException("fraction bits " + fractionBits + " out of -64..64");
    }
  }

  /** Nearest integer to {@code value} in this format, clamped; NaN becomes 0. */
  public short quantise(double value) {
    double scaled = Math.rint(Math.scalb(value, fractionBits));
    return (short) Math.clamp(Double.isNaN(scaled) ? 0.0 : scaled, -clamp, clamp);
  }

  /** The real value of an integer in this format, exact. */
  public double real(int integer) {
    return Math.scalb((double) integer, -fractionBits);
  }

  /**
   * The same format for values that are cut at a limit.
   *
   * @param limit above 0, may be infinite
   */
  public FixedPoint limited(double limit) {
    double integer = Math.rint(Math.scalb(limit, fractionBits));
    return new FixedPoint(fractionBits, (int) Math.clamp(integer, 1.0, clamp));
  }

  /** Whether values in another format are values in this one. */
  public boolean holds(FixedPoint other) {
    return other.fractionBits == fractionBits && other.clamp <= clamp;
  }
}
