package prunus.array.program;

/**
 * Sizes of the columns of one pass. Column {@code w·N + lane} is what the activation in that lane
 * of column word w touches; {@code entries[column·N + p]} is how many stored entries it has in PE
 * p, padding included.
 *
 * <p>In an own-lane step only the PE of the lane has entries of a column; there it is column {@code
 * w} of that PE's memories.
 *
 * @param words column words: phases·Cl for a convolution, all input words for a fully connected
 *     layer
 * @param peCount N
 * @param entries stored entries by column and PE
 * @param weights real (non-padding) entries by column, over all PEs
 * @param suppressed {@code suppressed[(m−1)·columns + column]}: those of them whose offset lies
 *     fewer than m rows below the broadcast's own, m = 1 … R'−1, over all PEs: in the first rows of
 *     a map a broadcast carries m, and they would fall above the first output row
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColumnTable(
    int words, int peCount, short[] entries, int[] weights, int[] suppressed) {
  /** Columns, {@code words·N}. */
  public int columns() {
    return words * peCount;
  }

  /** Real entries of a column that a broadcast with this minimum row suppresses, over all PEs. */
  public int suppressed(int column, int minimumRow) {
    return minimumRow == 0 ? 0 : suppressed[(minimumRow - 1) * columns() + column];
  }

  /** Stored entries of a column in one PE. */
  public int entries(int column, int pe) {
    return entries[column * peCount + pe];
  }

  /** Stored entries of the columns of words {@code [from, to)} in one PE. */
  public int entriesOf(int fromWord, int toWord, int pe) {
    int sum = 0;
    for (int column = fromWord * peCount; column < toWord * peCount; column++) {
      sum += entries(column, pe);
    }
    return sum;
  }
}
