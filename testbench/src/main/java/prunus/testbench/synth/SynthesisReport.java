package prunus.testbench.synth;

import java.util.List;
import java.util.Optional;
import prunus.hdl.ir.MemoryKind;

/**
 * The cost of a design.
 *
 * @param modules logic, by definition, the top last
 * @param macros memories that a technology would supply as macros
 */
public record SynthesisReport(List<ModuleCost> modules, List<Macro> macros) {
  /**
   * One definition's own logic, without what it instantiates.
   *
   * @param name of the module
   * @param instances of it in the whole design
   * @param cells after mapping
   * @param flipFlops among them
   * @param areaUm2 of the cells; NaN without a liberty file
   * @param depth longest path in two-input gates and multiplexers between registers, ports,
   *     memories and instances
   * @param path the longest of all paths, those through instances among them; of mapped cells
   */
  public record ModuleCost(
      String name,
      long instances,
      long cells,
      long flipFlops,
      double areaUm2,
      int depth,
      Optional<CriticalPath> path) {}

  /**
   * A memory as a macro.
   *
   * @param module definition that holds it
   * @param name in the module
   * @param instances in the whole design
   * @param words depth
   * @param bits width of a word
   */
  public record Macro(
      String module, String name, MemoryKind kind, long instances, int words, int bits) {
    /** Capacity in bytes, rounded up. */
    public long bytes() {
      return Math.ceilDiv((long) words * bits, 8L);
    }
  }

  public SynthesisReport {
    modules = List.copyOf(modules);
    macros = List.copyOf(macros);
  }

  /** Cells of the whole design. */
  public long totalCells() {
    return modules.stream().mapToLong(m -> m.instances() * m.cells()).sum();
  }

  /** Area of all cells, square micrometres; NaN without a liberty file. */
  public double totalAreaUm2() {
    return modules.stream().mapToDouble(m -> m.instances() * m.areaUm2()).sum();
  }
}
