package prunus.testbench.icarus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.Simulation;
import prunus.hdl.verilog.VerilogWriter;
import prunus.testbench.lockstep.Stimuli;
import prunus.testbench.tool.Run;
import prunus.testbench.tool.Tool;
import prunus.testbench.tool.ToolException;

/** Lets Icarus Verilog repeat a simulation and compare every signal in every cycle. */
public final class IcarusCheck {
  private IcarusCheck() {}

  /**
   * Runs {@code simulation}, which starts from zero, for a number of cycles, and Icarus after it.
   *
   * @param folder where Verilog and test bench go
   * @return the first difference in Icarus' words, if there is one
   */
  public static Optional<String> differs(
      Design design, Simulation simulation, Stimuli.Source stimuli, int cycles, Path folder) {
    TestBench bench = new TestBench(design, simulation);
    Stimuli source = stimuli.of(simulation.signals());
    for (int cycle = 0; cycle < cycles; cycle++) {
      source.drive(cycle, bench);
      bench.check(cycle);
      simulation.step();
    }
    try {
      VerilogWriter.write(design, folder);
      Files.writeString(folder.resolve("test_bench.v"), bench.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> files = new ArrayList<>(VerilogWriter.write(design).keySet());
    files.add("test_bench.v");
    Run.of(Tool.IVERILOG)
        .in(folder)
        .arguments("-g2005", "-o", "test_bench.vvp", "-s", "test_bench")
        .arguments(files)
        .runOrFail();
    String said =
        Run.of(Tool.VVP).in(folder).arguments("-n", "test_bench.vvp").runOrFail().output();
    if (said.lines().anyMatch("agreed"::equals)) {
      return Optional.empty();
    }
    return Optional.of(
        said.lines()
            .filter(line -> line.startsWith("cycle "))
            .findFirst()
            .orElseThrow(() -> new ToolException("the test bench said nothing:\n" + said)));
  }
}
