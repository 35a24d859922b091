package prunus.array.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One sweep of the input for a part of the output channels: those with local indices {@code
 * [firstLocal, firstLocal + locals)}.
 *
 * @param firstLocal first local channel index (kl) of the pass
 * @param locals local channels per PE
 * @param window accumulator layout
 * @param filters {@code filters[pe·locals + kl]}: the filter in that slot, or −1
 * @param columns sizes of the columns
 * @param tiles what the weight memory holds in turn
 * @param tableBytes bytes that codebook, offset table and biases take in DRAM
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pass(
    int firstLocal,
    int locals,
    AccumulatorWindow window,
    int[] filters,
    ColumnTable columns,
    List<WeightTile> tiles,
    long tableBytes) {
  /** Output channels of the pass, over all PEs. */
  public int channels() {
    return (int) Arrays.stream(filters).filter(k -> k >= 0).count();
  }

  /** The filter in a slot, or −1 if the slot is empty. */
  public int filter(int pe, int local) {
    return filters[pe * locals + local];
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
    return new Pass(firstLocal, locals, window, filters, columns, List.copyOf(others), tableBytes);
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
