package prunus.array.program;

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
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pass(
    int firstLocal,
    int locals,
    AccumulatorWindow window,
    int[] filters,
    ColumnTable columns,
    List<WeightTile> tiles) {
  /** Output channels of the pass, over all PEs. */
  public int channels() {
    return (int) Arrays.stream(filters).filter(k -> k >= 0).count();
  }

  /** The filter in a slot, or −1 if the slot is empty. */
  public int filter(int pe, int local) {
    return filters[pe * locals + local];
  }
}
