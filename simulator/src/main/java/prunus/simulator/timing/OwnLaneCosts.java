package prunus.simulator.timing;

import prunus.array.config.ArrayConfig;
import prunus.array.program.ColumnTable;
import prunus.array.program.Pass;
import prunus.array.program.WeightTile;

/**
 * What each column of an own-lane step costs the PE it belongs to. A column is known by its number
 * in the pass's table, {@code word·N + lane}.
 */
final class OwnLaneCosts {
  private final ColumnTable table;
  private final int peCount;
  private final int firstWord;
  private final int rowEntries;
  private final int[] firstEntry;

  OwnLaneCosts(ArrayConfig config, Pass pass, WeightTile tile) {
    table = pass.columns();
    peCount = config.peCount();
    firstWord = tile.fromWord();
    firstEntry = new int[tile.columns(peCount)];
    for (int p = 0; p < peCount; p++) {
      int pointer = 0;
      for (int word = firstWord; word < tile.toWord(); word++) {
        firstEntry[(word - firstWord) * peCount + p] = pointer;
        pointer += table.entries(word * peCount + p, p);
      }
    }
    rowEntries = config.weightRowEntries();
  }

  int peCount() {
    return peCount;
  }

  /** Stored entries. */
  int entries(int column) {
    return table.entries(column, column % peCount);
  }

  /** Entries that are not padding. */
  int weights(int column) {
    return table.weights()[column];
  }

  /** Entries that this minimum row suppresses. */
  int suppressed(int column, int minimumRow) {
    return table.suppressed(column, minimumRow);
  }

  /** Row of the first entry in its PE's memory. */
  int firstRow(int column) {
    return firstEntry[column - firstWord * peCount] / rowEntries;
  }

  /** Row of the last entry, if there is one. */
  int lastRow(int column) {
    return (firstEntry[column - firstWord * peCount] + entries(column) - 1) / rowEntries;
  }
}
