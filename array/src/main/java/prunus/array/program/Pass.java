package prunus.array.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One sweep of the input for a part of the output channels.
 *
 * @param firstWord first of the words of a pixel that the pass makes
 * @param locals local channels (kl) per PE
 * @param window accumulator layout
 * @param filters {@code filters[position·locals + kl]}: the filter in that slot, or −1; a position
 *     is a PE, or in a split step the PEs that have it, one in each group
 * @param columns sizes of the columns
 * @param tiles what the weight memory holds in turn
 * @param tableBytes bytes that codebook, offset table and biases take in DRAM
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pass(
    int firstWord,
    int locals,
    AccumulatorWindow window,
    int[] filters,
    ColumnTable columns,
    List<WeightTile> tiles,
    long tableBytes) {
  /** Output channels of the pass, of all positions. */
  public int channels() {
    return (int) Arrays.stream(filters).filter(k -> k >= 0).count();
  }

  /** Positions that filters are dealt to. */
  public int positions() {
    return filters.length / locals;
  }

  /** The filter in a slot, or −1 if the slot is empty. */
  public int filter(int pe, int local) {
    return filters[pe % positions() * locals + local];
  }

  /** Whether a PE has a filter; one that has none is not loaded, and its columns are empty. */
  public boolean owns(int pe) {
    for (int local = 0; local < locals; local++) {
      if (filter(pe, local) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The same pass with these tiles. */
  public Pass withTiles(List<WeightTile> others) {
    return new Pass(firstWord, locals, window, filters, columns, List.copyOf(others), tableBytes);
  }

  /** The same pass with its tiles in halves of the weight memory, from this one on in turn. */
  public Pass withHalves(int first) {
    List<WeightTile> placed = new ArrayList<>();
    for (WeightTile tile : tiles) {
      placed.add(tile.inHalf((first + placed.size()) % 2));
    }
    return withTiles(placed);
  }
}
