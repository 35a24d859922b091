package prunus.simulator.timing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How long each group of lanes was at work in the Streams of split steps, until its own last PE was
 * done. The slowest decides; what the others lack is BARRIER.
 *
 * @param cycles by group; none if nothing was split
 */
public record GroupCycles(List<Long> cycles) {
  public static final GroupCycles NONE = new GroupCycles(List.of());

  public GroupCycles {
    cycles = List.copyOf(cycles);
  }

  /** Whether groups worked by themselves. */
  public boolean split() {
    return !cycles.isEmpty();
  }

  /** One after the other, on the same array. */
  public GroupCycles plus(GroupCycles other) {
    if (!split() || !other.split()) {
      return split() ? this : other;
    }
    return new GroupCycles(
        IntStream.range(0, cycles.size())
            .mapToObj(g -> cycles.get(g) + other.cycles.get(g))
            .toList());
  }
}
