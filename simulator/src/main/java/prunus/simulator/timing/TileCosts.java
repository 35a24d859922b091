package prunus.simulator.timing;

import prunus.array.config.ArrayConfig;
import prunus.array.program.ColumnTable;
import prunus.array.program.Pass;
import prunus.array.program.WeightTile;

/**
 * What each column of a tile costs each PE of one group: the slots it takes, and the weight rows it
 * lies in. PEs are padded to a multiple of the vector length; padding PEs cost nothing and are not
 * counted.
 */
final class TileCosts {
  /** First row of a column without entries: matches no row held. */
  static final int NO_ROW = -1;

  private final ColumnTable table;
  private final int peCount;
  private final int pitch;
  private final int firstColumn;
  private final int[] slots;
  private final int[] firstRow;
  private final int[] lastRow;
  private final int[] entries;
  private final int[] weights;
  private final int[] empty;
  private final int[] rows;
  private final int[] index;

  /**
   * @param occupied lanes of a pixel's words that hold a channel: no other column is ever met
   * @param group of the PEs, and of the lanes whose columns they have
   * @param vectorLength PEs are padded to a multiple of it
   */
  TileCosts(
      ArrayConfig config,
      Pass pass,
      WeightTile tile,
      boolean[] occupied,
      int group,
      int vectorLength) {
    table = pass.columns();
    peCount = table.groups().positions();
    pitch = Math.ceilDiv(peCount, vectorLength) * vectorLength;
    int lanes = table.groups().lanes();
    firstColumn = tile.fromWord() * lanes;
    index = new int[tile.columns(lanes)];
    int columns = 0;
    for (int c = 0; c < index.length; c++) {
      boolean met =
          table.groups().group(c % lanes) == group && occupied[(firstColumn + c) % occupied.length];
      index[c] = met ? columns++ : -1;
    }
    slots = new int[columns * pitch];
    firstRow = new int[columns * pitch];
    lastRow = new int[columns * pitch];
    entries = new int[columns];
    weights = new int[columns];
    empty = new int[columns];
    rows = new int[columns];
    fill(config.weightRowEntries());
  }

  private void fill(int rowEntries) {
    int[] pointer = new int[peCount];
    for (int at = 0; at < index.length; at++) {
      if (index[at] >= 0) { // the others have no entries
        column(index[at], firstColumn + at, pointer, rowEntries);
      }
    }
  }

  private void column(int c, int inTable, int[] pointer, int rowEntries) {
    weights[c] = table.weights()[inTable];
    for (int p = 0; p < peCount; p++) {
      int n = table.inGroup(inTable, p);
      int at = c * pitch + p;
      slots[at] = Math.max(1, n);
      firstRow[at] = n == 0 ? NO_ROW : pointer[p] / rowEntries;
      pointer[p] += n;
      lastRow[at] = (pointer[p] - 1) / rowEntries;
      entries[c] += n;
      empty[c] += n == 0 ? 1 : 0;
      rows[c] += n == 0 ? 0 : lastRow[at] - firstRow[at] + 1;
    }
    java.util.Arrays.fill(firstRow, c * pitch + peCount, (c + 1) * pitch, NO_ROW);
  }

  int peCount() {
    return peCount;
  }

  /** Distance between columns in the arrays below. */
  int pitch() {
    return pitch;
  }

  /** Index of a column (of the pass's table) among those of the tile that are ever met. */
  int index(int column) {
    return index[column - firstColumn];
  }

  /** {@code [index·pitch + p]}: cycles the column takes in PE p, at least 1. */
  int[] slots() {
    return slots;
  }

  /** {@code [index·pitch + p]}: row of the first entry, or {@link #NO_ROW}. */
  int[] firstRow() {
    return firstRow;
  }

  /** {@code [index·pitch + p]}: row of the last entry; meaningless without one. */
  int[] lastRow() {
    return lastRow;
  }

  /** By index: stored entries in all PEs. */
  int entries(int index) {
    return entries[index];
  }

  /** By index: entries that are not padding, in all PEs. */
  int weights(int index) {
    return weights[index];
  }

  /** Entries of a column (of the pass's table) that this minimum row suppresses, in all PEs. */
  int suppressed(int column, int minimumRow) {
    return table.suppressed(column, minimumRow);
  }

  /** By index: PEs without an entry. */
  int empty(int index) {
    return empty[index];
  }

  /** By index: rows the column lies in, over all PEs. */
  int rows(int index) {
    return rows[index];
  }
}
