package prunus.array.contract;

/** The counters of one PE, in the order the counter port numbers them. */
public enum PeCounter {
  /** Cycles with an entry that has a weight. */
  MAC,
  /** Cycles with a padding entry. */
  PADDING,
  /** Cycles with a broadcast that meets no entry. */
  EMPTY_COLUMN,
  /** Idle cycles in which another PE's full queue held up a broadcast. */
  STARVED_BY_PEER,
  /** Idle cycles in which the scanner offered nothing. */
  STARVED_BY_SCAN,
  /** Idle cycles after the last broadcast, until the last PE was done. */
  BARRIER,
  /** Rows read from the weight memory. */
  WEIGHT_ROWS;

  /** Number of this counter at the counter port. */
  @SuppressWarnings("EnumOrdinal") // the declaration order is the numbering
  public int number() {
    return ordinal();
  }
}
