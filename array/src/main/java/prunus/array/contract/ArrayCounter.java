package prunus.array.contract;

/** The counters of the array as a whole, numbered behind those of a PE by the counter port. */
public enum ArrayCounter {
  /** Cycles of the command. */
  CYCLES(7),
  /** Cycles in which an Initialise addresses an accumulator. */
  INITIALISE(8),
  /** Cycles in which a Drain or PoolRows addresses something. */
  DRAIN(9),
  /** Cycles in which pipelines fill or run empty. */
  FILL(10);

  private final int number;

  ArrayCounter(int number) {
    this.number = number;
  }

  /** Number of this counter at the counter port. */
  public int number() {
    return number;
  }
}
