package prunus.array.contract;

/** The memories of a PE, whose reads and writes are counted. */
public enum Memory {
  WEIGHTS("Sparse weights; an access is a row of entries"),
  POINTERS("Column pointers, 16 bit"),
  CODEBOOK("Codebook values, 16 bit"),
  OFFSETS("Accumulator offsets by rank"),
  BIASES("Biases and right shifts by local channel, 37 bit; a sweep over accumulators reads them"),
  ACCUMULATORS("32-bit sums"),
  ACTIVATIONS("16-bit activations"),
  QUEUE("The activation queue; an access is what one broadcast carries");

  private final String meaning;

  Memory(String meaning) {
    this.meaning = meaning;
  }

  /** What it is, for people; a sentence without its full stop. */
  public String meaning() {
    return meaning;
  }
}
