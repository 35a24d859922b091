package prunus.hdl;

import java.util.ArrayList;
import java.util.List;

/** Chooses among values by number, as a balanced tree of two-way choices. */
final class Choices {
  private Choices() {}

  static <T extends Bits> T choose(UInt index, List<T> options) {
    if (options.isEmpty()) {
      throw new IllegalArgumentException("choose: no options, at " + Lines.here());
    }
    int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(options.size() - 1));
    if (index.width() < bits) {
      throw new IllegalArgumentException(
          options.size()
              + " options for an index of width "
              + index.width()
              + ", at "
              + Lines.here());
    }
    if (index.width() > bits) {
      Bool beyond = index.slice(index.width() - 1, bits).orReduce();
      return select(beyond, options.getLast(), choose(index.truncate(bits), options));
    }
    return tree(index, padded(options, 1 << bits));
  }

  private static <T extends Bits> T tree(UInt index, List<T> options) {
    T first = options.getFirst();
    if (options.stream().allMatch(first::equals)) {
      return first;
    }
    int half = options.size() / 2;
    if (half == 1) {
      return select(index.bit(0), options.getLast(), first);
    }
    UInt rest = index.truncate(index.width() - 1);
    T below = tree(rest, options.subList(0, half));
    return select(index.msb(), tree(rest, options.subList(half, 2 * half)), below);
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
