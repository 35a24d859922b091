package prunus.testbench.formal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import prunus.hdl.ir.Design;
import prunus.hdl.verilog.VerilogWriter;
import prunus.testbench.tool.Run;
import prunus.testbench.tool.Tool;
import prunus.testbench.tool.ToolException;

/**
 * Whether two versions of a block do the same: equal ports, and registers of equal names hold equal
 * values. Renaming or moving registers can make equal blocks look different; wires do not matter.
 */
public final class Equivalence {
  /** What the comparison found. */
  public sealed interface Result {
    /** Every output and register of the two is proven equal in every cycle. */
    record Equal() implements Result {}

    /**
     * Not proven.
     *
     * @param unproven the bits of outputs and registers that may differ
     */
    record Unproven(List<String> unproven) implements Result {}
  }

  private Equivalence() {}

  /**
   * Compares two designs.
   *
   * @param folder where the Verilog of both goes
   * @param depth how many cycles the induction may look back
   */
  public static Result of(Design one, Design other, Path folder, int depth) {
    String script =
        flat(one, folder, "one")
            + flat(other, folder, "other")
            + "design -copy-from one -as one one; design -copy-from other -as other other; "
            + "equiv_make one other both; hierarchy -top both; equiv_simple -undef -seq 1; "
            + "equiv_induct -undef -seq "
            + depth
            + "; equiv_status -assert";
    Run.Result result = Run.of(Tool.YOSYS).in(folder).arguments("-p", script).run();
    if (result.succeeded()) {
      return new Result.Equal();
    }
    if (result.output().contains("unproven $equiv")) {
      return new Result.Unproven(
          result
              .output()
              .lines()
              .filter(
                  line -> line.contains("Trying to prove $equiv for") && line.contains("failed"))
              .map(line -> line.strip().replaceFirst(".*for \\\\(.*): failed.*", "$1"))
              .distinct()
              .sorted()
              .toList());
    }
    throw new ToolException("yosys failed:\n" + result.lastLines(20));
  }

  private static String flat(Design design, Path folder, String name) {
    try {
      VerilogWriter.write(design, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StringBuilder files = new StringBuilder();
    VerilogWriter.write(design)
        .keySet()
        .forEach(file -> files.append(' ').append(name).append('/').append(file));
    return "read_verilog"
        + files
        + "; prep -flatten -top "
        + design.top()
        + "; memory_map; opt_clean -purge; rename -hide w:* t:$*dff* %co1:+[Q] w:* %i %d; rename "
        + design.top()
        + " "
        + name
        + "; design -stash "
        + name
        + "; ";
  }
}
