package prunus.models.compress;

/**
 * From a 32-bit accumulator to a 16-bit activation, exactly as the array's drain does it: ReLU,
 * right shift with round half up, clamp.
 */
public final class Requantise {
  private Requantise() {}

  /**
   * Requantises one accumulator.
   *
   * @param shift right shift, 0..31; 0 does not round
   * @param clamp largest magnitude of the result, 1..32767
   * @param relu whether negative sums become 0
   * @return {@code (accumulator + 2^(shift-1)) >> shift}, in 0..clamp with ReLU, else -clamp..clamp
   */
  public static short apply(int accumulator, int shift, int clamp, boolean relu) {
    long half = shift == 0 ? 0 : 1L << (shift - 1);
    long shifted = (accumulator + half) >> shift;
    return (short) Math.clamp(shifted, relu ? 0 : -clamp, clamp);
  }
}
