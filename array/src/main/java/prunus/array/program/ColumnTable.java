package prunus.array.program;

/**
 * Sizes of the columns of one pass. Column {@code word·N + lane} is what the activation in that
 * lane of column word w touches, in the PEs of the lane's group; {@code entries[column·P + q]} is
 * how many stored entries it has in the PE at position q of that group, padding included.
 *
 * <p>In an own-lane step only the PE of the lane has entries of a column; there it is column {@code
 * w} of that PE's memories. In any other, it is column {@code w·P + position of the lane}.
 *
 * @param words column words: phases·Cl for a convolution, all input words for a fully connected
 *     layer
 * @param groups how the lanes work together, N of them
 * @param entries stored entries by column and position
 * @param weights real (non-padding) entries by column, over all PEs
 * @param suppressed {@code suppressed[(m−1)·columns + column]}: those of them whose offset lies
 *     fewer than m rows below the broadcast's own, m = 1 … R'−1, over all PEs: in the first rows of
 *     a map a broadcast carries m, and they would fall above the first output row
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColumnTable(
    int words, LaneGroups groups, short[] entries, int[] weights, int[] suppressed) {
  /** Columns, {@code words·N}. */
  public int columns() {
    return words * groups.lanes();
  }

  /** Real entries of a column that a broadcast with this minimum row suppresses, over all PEs. */
  public int suppressed(int column, int minimumRow) {
    return minimumRow == 0 ? 0 : suppressed[(minimumRow - 1) * columns() + column];
  }

  /** Stored entries of a column in one PE; 0 in PEs of other groups. */
  public int entries(int column, int pe) {
    return groups.group(column % groups.lanes()) == groups.group(pe)
        ? inGroup(column, groups.position(pe))
        : 0;
  }

  /** Stored entries of a column in the PE at this position of its own group. */
  public int inGroup(int column, int position) {
    return entries[column * groups.positions() + position];
  }

  /** Adds the stored entries of the columns of words {@code [from, to)} to those of each PE. */
  public void addEntries(int fromWord, int toWord, int[] ofPe) {
    int positions = groups.positions();
    int at = fromWord * groups.lanes() * positions;
    for (int word = fromWord; word < toWord; word++) {
      for (int lane = 0; lane < groups.lanes(); lane++) {
        int first = lane / positions * positions; // of the lane's group
        for (int pe = first; pe < first + positions; pe++) {
          ofPe[pe] += entries[at++];
        }
      }
    }
  }
}
