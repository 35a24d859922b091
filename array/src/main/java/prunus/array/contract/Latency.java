package prunus.array.contract;

/**
 * Fixed latencies of the array, in cycles: the part of the cycle contract that does not depend on
 * data. The generated circuit has the same.
 */
public final class Latency {
  /**
   * Start of a Stream to the first cycle a non-zero can be offered: address, memory, word register.
   */
  public static final int SCAN_FILL = 2;

  /** Last entry's POP to the end of its write: WALK, ENTRY, ADDRESS, MULTIPLY, ACCUMULATE. */
  public static final int PIPELINE = 5;

  /** Last accumulator address of an Initialise to the end of its write. */
  public static final int INITIALISE = 1;

  /**
   * Last accumulator address of a Drain to the end of its write: read, add the other map, shift,
   * clamp, write. It is the same without another map.
   */
  public static final int DRAIN = 4;

  /** Last activation address of a PoolRows to the end of its write: read, reduce, scale, write. */
  public static final int POOL = 4;

  /** Cycles more that a Drain needs to add up the accumulators of so many groups: ⌈log₂ G⌉. */
  public static int tree(int groups) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(groups - 1);
  }

  private Latency() {}
}
