package prunus.array.program;

import prunus.array.config.ArrayConfig;

/**
 * How the lanes of an array work together in a step. In a joined step they are one group; in a
 * split one they are G segments of P = N/G lanes, each with a scanner of its own, that hold
 * different input channels and sums of the same filters. A filter then has a position q and a local
 * index, the same in all groups; its sums are added up over the groups and go to one lane.
 *
 * @param lanes N
 * @param groups 1 if joined, else G
 */
public record LaneGroups(int lanes, int groups) {
  /** The groups that an array has. */
  public static LaneGroups of(ArrayConfig config) {
    return new LaneGroups(config.peCount(), config.groupCount());
  }

  /** All lanes as one. */
  public static LaneGroups joined(int lanes) {
    return new LaneGroups(lanes, 1);
  }

  /** Whether groups scan for themselves. */
  public boolean split() {
    return groups > 1;
  }

  /** P, lanes of a group. */
  public int positions() {
    return lanes / groups;
  }

  /** Group of a lane. */
  public int group(int lane) {
    return lane / positions();
  }

  /** Position of a lane within its group. */
  public int position(int lane) {
    return lane % positions();
  }

  /**
   * Lane whose activation memory gets the outputs of a filter: of its own position, in a group that
   * moves on with local index and position alike. So the channels of a word, and those of a word
   * that is not full, lie in all groups evenly, and which group writes is a matter of counting.
   */
  public int lane(int position, int local) {
    return (local + position) % groups * positions() + position;
  }

  /** Word of a pass's pixel that a local channel's outputs are in. */
  public int word(int local) {
    return local / groups;
  }

  /** Words that so many local channels fill, the last one perhaps in part. */
  public int words(int locals) {
    return Math.ceilDiv(locals, groups);
  }

  /**
   * The local index whose outputs go to a lane in a word: {@link #lane} and {@link #word} undone.
   */
  public int local(int lane, int word) {
    return word * groups + Math.floorMod(group(lane) - position(lane), groups);
  }

  /** The i-th of all lanes, if they are taken from the groups in turn. */
  public int inTurn(int i) {
    return i % groups * positions() + i / groups;
  }
}
