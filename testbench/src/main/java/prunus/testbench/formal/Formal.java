package prunus.testbench.formal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Signal;
import prunus.hdl.verilog.VerilogWriter;
import prunus.testbench.tool.Run;
import prunus.testbench.tool.Tool;
import prunus.testbench.tool.ToolException;

/**
 * Proves the assertions of a design. Every run starts with one cycle of reset from any state; all
 * inputs, the reset among them, are free from then on.
 */
public final class Formal {
  private static final String TOP = "prunus_formal";

  private final Design design;
  private final Path folder;
  private final List<String> assumed;

  private Formal(Design design, Path folder, List<String> assumed) {
    this.design = design;
    this.folder = folder;
    this.assumed = assumed;
  }

  /**
   * A proof about {@code design}.
   *
   * @param folder where Verilog, SMT2 and traces go
   */
  public static Formal of(Design design, Path folder) {
    return new Formal(design, folder, List.of());
  }

  /** Considers only runs in which a one-bit output is on in every cycle. */
  public Formal assuming(String output) {
    List<String> more = new ArrayList<>(assumed);
    more.add(output);
    return new Formal(design, folder, List.copyOf(more));
  }

  /**
   * Looks for a counterexample of at most {@code cycles} cycles, then tries to prove that there is
   * none of any length by induction over up to {@code cycles} cycles.
   */
  public Verdict prove(int cycles) {
    if (design.modules().values().stream().allMatch(m -> m.properties().isEmpty())) {
      throw new IllegalArgumentException(design.top() + " has no assertions to prove");
    }
    Tool.Z3.require();
    Tool.SMTBMC.require();
    translate();
    Run.Result bounded = solve(cycles, "counterexample.vcd");
    if (failed(bounded)) {
      return new Verdict.Counterexample(complaint(bounded), folder.resolve("counterexample.vcd"));
    }
    Run.Result induction = solve(cycles, "induction.vcd", "-i");
    return failed(induction)
        ? new Verdict.Unknown(cycles, complaint(induction))
        : new Verdict.Proven("induction");
  }

  private void translate() {
    Map<String, String> files = VerilogWriter.write(design);
    try {
      VerilogWriter.write(design, folder);
      Files.writeString(folder.resolve(TOP + ".v"), wrapper());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String script =
        "read_verilog -formal "
            + String.join(" ", files.keySet())
            + " "
            + TOP
            + ".v; prep -flatten -top "
            + TOP
            + "; memory_nordff; opt_clean; write_smt2 -wires design.smt2";
    Run.of(Tool.YOSYS).in(folder).arguments("-q", "-p", script).runOrFail();
  }

  private Run.Result solve(int cycles, String trace, String... more) {
    return Run.of(Tool.SMTBMC)
        .in(folder)
        .arguments("-s", "z3", "-t", String.valueOf(cycles), "--dump-vcd", trace)
        .arguments(more)
        .arguments("design.smt2")
        .run();
  }

  private static boolean failed(Run.Result result) {
    if (result.output().contains("Status: PASSED")) {
      return false;
    }
    if (result.output().contains("Status: FAILED")) {
      return true;
    }
    throw new ToolException("yosys-smtbmc failed:\n" + result.lastLines(20));
  }

  private static String complaint(Run.Result result) {
    return result
        .output()
        .lines()
        .filter(line -> line.contains("Assert failed"))
        .map(line -> line.replaceFirst("^##\\s*[0-9:]+\\s*", ""))
        .findFirst()
        .orElse(result.lastLines(3));
  }

  /** The design with free inputs and a reset in the first cycle. */
  private String wrapper() {
    StringBuilder out = new StringBuilder("module " + TOP + " (\n  input wire clk");
    StringBuilder pins = new StringBuilder(design.topModule().clock() ? ", .clk(clk)" : "");
    StringBuilder wires = new StringBuilder();
    if (design.topModule().reset()) {
      out.append(",\n  input wire rst");
      pins.append(", .rst(rst)");
    }
    for (Signal s : design.topModule().signals()) {
      String range = s.width() == 1 ? "" : "[" + (s.width() - 1) + ":0] ";
      if (s.role() == Role.INPUT) {
        out.append(",\n  input wire ").append(range).append(s.name());
      } else if (s.role() == Role.OUTPUT) {
        wires.append("  wire ").append(range).append(s.name()).append(";\n");
      } else {
        continue;
      }
      pins.append(", .").append(s.name()).append('(').append(s.name()).append(')');
    }
    out.append("\n);\n").append(wires).append("  ").append(design.top()).append(" dut (");
    out.append(pins.isEmpty() ? "" : pins.substring(2)).append(");\n");
    if (design.topModule().reset()) {
      out.append("  reg first_cycle = 1;\n");
      out.append("  always @(posedge clk) first_cycle <= 0;\n");
      out.append("  always @* if (first_cycle) assume (rst);\n");
    }
    assumed.forEach(name -> out.append("  always @* assume (").append(name).append(");\n"));
    return out.append("endmodule\n").toString();
  }
}
