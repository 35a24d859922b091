package prunus.array.contract;

/** What a PE-cycle was spent on; every one has exactly one cause. */
public enum Cause {
  /** An entry with a weight: a multiply-add. */
  MAC,
  /** A padding entry, which only bridges a long run of zeros. */
  PADDING,
  /** A broadcast for which the PE has no entry. */
  EMPTY_COLUMN,
  /** Queue empty while the scanner's next broadcast waits for another PE's full queue. */
  STARVED_BY_PEER,
  /** Queue empty while the scanner has nothing to offer, or what it offered is on its way. */
  STARVED_BY_SCAN,
  /** All broadcasts are out and this PE is done, another is not. */
  BARRIER,
  /** Accumulators to activations, and pooling. */
  DRAIN,
  /** Accumulators to biases. */
  INITIALISE,
  /** The array waits for the DMA engine. */
  WAIT_DRAM,
  /** Pipelines fill or run empty. */
  FILL
}
