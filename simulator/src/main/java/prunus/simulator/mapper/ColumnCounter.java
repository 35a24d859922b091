package prunus.simulator.mapper;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import prunus.array.program.ColumnIndex;
import prunus.array.program.ColumnTable;
import prunus.array.program.ConvGeometry;
import prunus.array.program.LaneGroups;
import prunus.models.compress.SparseFilters;

/** Counts the stored entries of every column in every PE, padding included. */
final class ColumnCounter {
  private ColumnCounter() {}

  /**
   * The column table of one pass.
   *
   * @param indices one for each group
   * @param lanes how they work together
   * @param slots {@code slots[position·locals + kl]}, the filter there or −1
   * @param ranked local channels whose ranks a column counts: all, or those of one input word
   * @param geometry of the layer
   * @param runBits width of a zero run
   */
  static ColumnTable count(
      SparseFilters filters,
      List<ColumnIndex> indices,
      int words,
      LaneGroups lanes,
      int[] slots,
      int ranked,
      ConvGeometry geometry,
      int runBits) {
    int positions = lanes.positions();
    int columns = words * lanes.lanes();
    int ranksPerChannel = geometry.ranksPerChannel();
    int lastRow = geometry.phaseRows() - 1;
    int[] rowsBelow = new int[ranksPerChannel]; // how far each rank's offset lies below
    Arrays.setAll(rowsBelow, rank -> lastRow - geometry.rho(rank / geometry.rankColumns()));
    int locals = slots.length / positions;
    int perGroup = filters.shape().filters() / indices.size();
    short[] entries = new short[columns * positions];
    int[] weights = new int[columns];
    int[] suppressed = new int[lastRow * columns];
    IntStream.range(0, positions)
        .parallel()
        .forEach(
            pe -> {
              int[] lastRank = new int[columns];
              int[] stored = new int[columns];
              int[] real = new int[columns];
              int[] above = new int[lastRow * columns];
              Arrays.fill(lastRank, -1);
              for (int kl = 0; kl < locals; kl++) {
                int k = slots[pe * locals + kl];
                if (k < 0) {
                  continue;
                }
                ColumnIndex index = indices.get(k / perGroup);
                for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
                  int position = filters.position()[i];
                  int column = index.column()[position];
                  int rank = kl % ranked * ranksPerChannel + index.rank()[position];
                  int below = rowsBelow[index.rank()[position]];
                  if (below < lastRow) {
                    above[below * columns + column]++;
                  }
                  int zeros = rank - lastRank[column] - 1;
                  stored[column] += 1 + (zeros >> runBits);
                  real[column]++;
                  lastRank[column] = rank;
                }
              }
              for (int column = 0; column < columns; column++) {
                entries[column * positions + pe] = (short) stored[column];
              }
              synchronized (weights) {
                for (int column = 0; column < columns; column++) {
                  weights[column] += real[column];
                }
                for (int i = 0; i < above.length; i++) {
                  // a larger minimum row suppresses what a smaller one does, and more
                  above[i] += i < columns ? 0 : above[i - columns];
                  suppressed[i] += above[i];
                }
              }
            });
    return new ColumnTable(words, lanes, entries, weights, suppressed);
  }
}
