package prunus.array.program;

/** How a step's input meets its columns. */
public enum Streaming {
  /** Each activation goes to all PEs, and each pixel and channel has its own column. */
  FLATTENED,
  /** Each activation goes to all PEs, and each channel and phase has its own column. */
  BROADCAST,
  /**
   * Each activation concerns only the PE that holds it: a word goes out at once, each PE takes its
   * own lane. A column belongs to one PE, and its ranks count from the word's own first output
   * channel.
   */
  OWN_LANE
}
