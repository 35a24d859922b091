package prunus.array.contract;

/** The memories of a PE, whose reads and writes are counted. */
public enum Memory {
  /** Sparse weights; an access is a row of entries. */
  WEIGHTS,
  /** Column pointers, 16 bit. */
  POINTERS,
  /** Codebook values, 16 bit. */
  CODEBOOK,
  /** Accumulator offsets by rank. */
  OFFSETS,
  /** Biases by local channel, 32 bit; a sweep over accumulators refills them from here. */
  BIASES,
  /** 32-bit sums. */
  ACCUMULATORS,
  /** 16-bit activations. */
  ACTIVATIONS,
  /** The activation queue; an access is what one broadcast carries. */
  QUEUE
}
