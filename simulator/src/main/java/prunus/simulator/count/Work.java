package prunus.simulator.count;

/**
 * What was there to do and what was done.
 *
 * @param denseMacs multiply-adds without skipping anything
 * @param usefulMacs those with both factors non-zero, for a real output
 * @param performedMacs those the array did: useful ones, and those that fall into guard columns or
 *     suppressed rows
 * @param broadcasts non-zero activations broadcast
 * @param groupBroadcasts those of them that went to the PEs of one group only
 * @param reductions additions of one group's sums to another's on their way out
 */
public record Work(
    long denseMacs,
    long usefulMacs,
    long performedMacs,
    long broadcasts,
    long groupBroadcasts,
    long reductions) {
  /** Both together. */
  public Work plus(Work other) {
    return new Work(
        denseMacs + other.denseMacs,
        usefulMacs + other.usefulMacs,
        performedMacs + other.performedMacs,
        broadcasts + other.broadcasts,
        groupBroadcasts + other.groupBroadcasts,
        reductions + other.reductions);
  }
}
