package prunus.array.contract;

/** What the array can be told to do. */
public enum ArrayCommand {
  /** Accumulators of the window to their biases. */
  INITIALISE,
  /** Broadcast the non-zero activations of some words. */
  STREAM,
  /** Output rows from accumulators to activations. */
  DRAIN,
  /** Pool some rows of activations. */
  POOL;

  /** Number of this command at the command port. */
  @SuppressWarnings("EnumOrdinal") // the declaration order is the numbering
  public int number() {
    return ordinal();
  }
}
