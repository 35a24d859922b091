package prunus.models.compress;

/**
 * Average pooling without division: the window's sum times {@code M = round(2^16 / window)}, plus
 * one half, shifted right by 16. The result is clamped to the tensor's own clamp, because a rounded
 * up M could exceed it by one and the next layer's overflow proof rests on it.
 */
public final class AverageReciprocal {
  /** Largest window: beyond it the 17-bit multiplier is too coarse to mean anything. */
  public static final int MAX_WINDOW = 1 << 15;

  /**
   * Largest window of an average that leaves padding out: the array holds the multipliers of all
   * counts up to it in a table.
   */
  public static final int TABLE = 64;

  private AverageReciprocal() {}

  /**
   * The multiplier M of a window.
   *
   * @param window rows · columns, 1..{@link #MAX_WINDOW}
   * @return 2..65536, 17 bits
   */
  public static int multiplier(int window) {
    if (window < 1 || window > MAX_WINDOW) {
      throw new IllegalArgumentException(
          "average over " + window + " values; 1.." + MAX_WINDOW + " is possible");
    }
    return ((1 << 17) / window + 1) / 2;
  }

  /**
   * The average of a window.
   *
   * @param sum of the window's activations, padding counted as zeros or left out
   * @param multiplier from {@link #multiplier}
   * @param clamp of the activations' format, 1..32767
   */
  public static short apply(int sum, int multiplier, int clamp) {
    long shifted = ((long) sum * multiplier + (1L << 15)) >> 16;
    return (short) Math.clamp(shifted, -clamp, clamp);
  }
}
