package prunus.simulator.count;

/**
 * What was there to do and what was done.
 *
 * @param denseMacs multiply-adds without skipping anything
 * @param usefulMacs those with both factors non-zero, for a real output
 * @param performedMacs those the array did: useful ones, and those that fall into guard columns or
 *     suppressed rows
 * @param broadcasts non-zero activations broadcast
 */
public record Work(long denseMacs, long usefulMacs, long performedMacs, long broadcasts) {
  /** Both together. */
  public Work plus(Work other) {
    return new Work(
        denseMacs + other.denseMacs,
        usefulMacs + other.usefulMacs,
        performedMacs + other.performedMacs,
        broadcasts + other.broadcasts);
  }
}
