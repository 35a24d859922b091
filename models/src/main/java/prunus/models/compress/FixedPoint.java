package prunus.models.compress;

/**
 * 16-bit two's complement activations of one tensor: {@code real = integer · 2^-fractionBits}.
 *
 * @param fractionBits may be negative or above 15
 * @param clamp largest magnitude an integer takes: a power of two minus one from 2^7−1 to 2^15−1
 */
public record FixedPoint(int fractionBits, int clamp) {
  public FixedPoint {
    boolean powerOfTwoMinusOne = (clamp & (clamp + 1)) == 0;
    if (clamp < 127 || clamp > 32767 || !powerOfTwoMinusOne) {
      throw new IllegalArgumentException(
          "clamp " + clamp + " is not a power of two minus one from 127 to 32767");
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
}
