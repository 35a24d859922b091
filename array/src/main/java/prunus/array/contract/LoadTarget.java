package prunus.array.contract;

/** The memories the load port reaches. */
public enum LoadTarget {
  /** A row of entries, the first in the low bits; each is run above code. */
  WEIGHTS,
  /** First entry of a column; of the one behind the last: its end. */
  POINTERS,
  /** Weight of a code. */
  CODEBOOK,
  /** Accumulator offset of a rank. */
  OFFSETS,
  /** Bias of a local channel, and above it in 5 bits the channel's right shift. */
  BIASES;

  /** Number of this memory at the load port. */
  @SuppressWarnings("EnumOrdinal") // the declaration order is the numbering
  public int number() {
    return ordinal();
  }
}
