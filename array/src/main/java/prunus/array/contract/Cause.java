package prunus.array.contract;

/** What a PE-cycle was spent on; every one has exactly one cause. */
public enum Cause {
  MAC("An entry with a weight: a multiply-add"),
  PADDING("A padding entry, which only bridges a long run of zeros"),
  EMPTY_COLUMN("A broadcast for which the PE has no entry"),
  STARVED_BY_PEER(
      "Queue empty while the scanner's next broadcast waits for another PE's full queue"),
  STARVED_BY_SCAN(
      "Queue empty while the scanner has nothing to offer, or what it offered is on its way"),
  BARRIER("All broadcasts are out and this PE is done, another is not"),
  DRAIN("Accumulators to activations, and pooling"),
  INITIALISE("Accumulators to biases"),
  WAIT_DRAM("The array waits for the DMA engine"),
  WAIT_HOST("The array waits for the host"),
  FILL("Pipelines fill or run empty");

  private final String meaning;

  Cause(String meaning) {
    this.meaning = meaning;
  }

  /** What it is, for people; a sentence without its full stop. */
  public String meaning() {
    return meaning;
  }
}
