package prunus.hdl;

import java.util.ArrayList;
import java.util.List;

/** Chooses among values by number, as a balanced tree of two-way choices. */
final class Choices {
  private Choices() {}

  static <T extends Bits> T choose(UInt index, List<T> options) {
    int half = 1 << (index.width() - 1);
    if (options.size() > 2L * half) {
      throw new IllegalArgumentException(
          options.size() + " options for an index of width " + index.width());
    }
    List<T> all = padded(options, 2 * half);
    List<T> low = all.subList(0, half);
    List<T> high = all.subList(half, 2 * half);
    if (half == 1) {
      return Ops.mux(index.bit(0), high.getFirst(), low.getFirst(), Type.of(low.getFirst()));
    }
    UInt rest = index.truncate(index.width() - 1);
    T below = choose(rest, low);
    return Ops.mux(index.msb(), choose(rest, high), below, Type.of(below));
  }

  /** A choice of two of one type. */
  static <T extends Bits> T select(Bool condition, T yes, T no) {
    return Ops.mux(condition, yes, no, Type.of(no));
  }

  private static <T> List<T> padded(List<T> options, int size) {
    List<T> all = new ArrayList<>(options);
    while (all.size() < size) {
      all.add(options.getLast());
    }
    return all;
  }
}
