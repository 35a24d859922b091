package prunus.testbench.synth;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The longest path of a module and all in it, from a register, memory or input to another or an
 * output.
 *
 * @param ns from the clock edge to the end of the path, setup aside
 * @param from register or memory by its path in the module, or input
 * @param to the same, or output
 * @param through instances it leads through, with the cells in each
 */
public record CriticalPath(double ns, String from, String to, List<Hop> through) {
  /**
   * Successive cells of one instance.
   *
   * @param instance path; empty for the module's own logic
   */
  public record Hop(String instance, int cells) {
    @Override
    public String toString() {
      return (instance.isEmpty() ? "own" : instance) + " " + cells;
    }
  }

  public CriticalPath {
    through = List.copyOf(through);
  }

  /** Cells in all. */
  public int cells() {
    return through.stream().mapToInt(Hop::cells).sum();
  }

  @Override
  public String toString() {
    return from
        + " -> "
        + to
        + " ("
        + through.stream().map(Hop::toString).collect(Collectors.joining(", "))
        + ")";
  }
}
