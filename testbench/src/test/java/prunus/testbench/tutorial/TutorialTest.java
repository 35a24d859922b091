package prunus.testbench.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.check.DesignException;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.LaneSimulation;
import prunus.hdl.sim.Simulation;
import prunus.hdl.sim.VcdWriter;
import prunus.hdl.verilog.VerilogWriter;
import prunus.testbench.formal.Formal;
import prunus.testbench.formal.Verdict;
import prunus.testbench.lockstep.Engine;
import prunus.testbench.lockstep.LockstepRun;
import prunus.testbench.lockstep.Outcome;
import prunus.testbench.lockstep.Stimuli;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Run;
import prunus.testbench.tool.Tool;
import prunus.testbench.tutorial.Circuits.Average;
import prunus.testbench.tutorial.Circuits.Careless;
import prunus.testbench.tutorial.Circuits.Lock;
import prunus.testbench.tutorial.Circuits.Pipeline;
import prunus.testbench.tutorial.Circuits.Safe;
import prunus.testbench.tutorial.Circuits.Saturating;
import prunus.testbench.tutorial.Circuits.Table;
import prunus.testbench.tutorial.Circuits.Ticker;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

/** Runs what docs/hdl.md shows. */
class TutorialTest {
  @TempDir Path folder;

  static List<Module> circuits() {
    return List.of(
        new Ticker(8),
        new Average(),
        new Saturating(),
        new Lock(),
        new Table(),
        new Pipeline(),
        new Circuits.Row(16),
        new Safe());
  }

  private static Simulation simulate(Module module) {
    return new CompiledSimulation(Elaborator.elaborate(module));
  }

  @Test
  void aRowOfCellsRuns() {
    // region row
    Simulation sim = new LaneSimulation(Elaborator.elaborate(new Circuits.Row(16)));
    sim.reset();
    sim.poke("enable", true);
    sim.pokeBig("data", new BigInteger("0f0e0d0c0b0a09080706050403020100", 16));
    sim.step(10);
    assertThat(sim.peek("adder[7].sum")).isEqualTo(70);
    sim.poke("which", 15);
    assertThat(sim.peek("chosen")).isEqualTo(150);
    // endregion
  }

  @Test
  void simulate() throws Exception {
    // region simulate
    Design design = Elaborator.elaborate(new Ticker(8));
    Simulation sim = new CompiledSimulation(design);
    try (var _ = VcdWriter.open(folder.resolve("ticker.vcd"), "Ticker8", sim)) {
      sim.reset();
      sim.poke("en", true);
      sim.step(5);
      assertThat(sim.peek("ticks")).isEqualTo(5);
      sim.poke("en", false);
      sim.step();
      assertThat(sim.peek("count")).isEqualTo(5);
    }
    // endregion
    assertThat(folder.resolve("ticker.vcd")).content().contains("$enddefinitions");
  }

  @Test
  void mistake() {
    DesignException e =
        catchThrowableOfType(DesignException.class, () -> Elaborator.elaborate(new Careless()));
    assertThat(e).hasMessageStartingWith("plus: width 8 (a at Circuits.java:");
  }

  @Test
  void average() {
    // region average
    Simulation sim = simulate(new Average());
    sim.poke("a", -100);
    sim.poke("b", -51);
    assertThat(sim.peek("mean_out")).isEqualTo(-76);
    assertThat(sim.peek("magnitude")).isEqualTo(76);
    // endregion
  }

  @Test
  void saturating() {
    Simulation sim = simulate(new Saturating());
    sim.reset();
    sim.poke("up", true);
    sim.step(20);
    assertThat(sim.peek("level")).isEqualTo(15);
    assertThat(sim.peek("state")).isEqualTo(2);
  }

  @Test
  void lock() {
    // region lock
    Simulation sim = simulate(new Lock());
    sim.reset();
    sim.poke("enter", true);
    sim.poke("digit", 4);
    sim.step();
    sim.poke("digit", 2);
    sim.step();
    assertThat(sim.peek("open")).isEqualTo(1);
    // endregion
  }

  @Test
  void table() {
    // region table
    Simulation sim = simulate(new Table());
    sim.writeMemory("sums", 3, BigInteger.valueOf(1000));
    sim.poke("address", 3);
    sim.poke("code", 0);
    sim.step();
    sim.poke("we", true);
    sim.step();
    assertThat(sim.peek("sum")).isEqualTo(900);
    // endregion
  }

  @Test
  void pipeline() {
    Simulation sim = simulate(new Pipeline());
    sim.reset();
    sim.poke("in_valid", true);
    sim.poke("in_data", 21);
    sim.step(2);
    assertThat(sim.peek("queue.level")).isEqualTo(1);
    assertThat(sim.peek("head")).isEqualTo(42);
  }

  @Test
  void lockstep() {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    // region lockstep
    Design design = Elaborator.elaborate(new Pipeline());
    var model = Verilator.build(design, VerilatorOptions.open());
    var engines =
        List.of(
            new Engine("interpreter", () -> new Interpreter(design)),
            new Engine("compiled", () -> new CompiledSimulation(design)),
            new Engine("verilator", model::start));
    Outcome outcome = LockstepRun.of(engines, Stimuli.random(1)).saving(folder).run(1000);
    assertThat(outcome).isInstanceOf(Outcome.Agreed.class);
    // endregion
  }

  @Test
  void prove() {
    Needs.tools(Tool.YOSYS, Tool.SMTBMC, Tool.Z3);
    // region prove
    Verdict verdict = Formal.of(Elaborator.elaborate(new Safe()), folder).prove(8);
    assertThat(verdict).isEqualTo(new Verdict.Proven("induction"));
    // endregion
  }

  @Test
  void everyCircuitIsLintClean() throws Exception {
    Needs.tools(Tool.VERILATOR);
    for (Module circuit : circuits()) {
      Design design = Elaborator.elaborate(circuit);
      // region emit
      VerilogWriter.write(design, folder);
      // endregion
      Run.Result lint =
          Run.of(Tool.VERILATOR)
              .in(folder)
              .arguments("--lint-only", "-Wall", "--top-module", design.top(), "-y", ".")
              .arguments(design.top() + ".v")
              .runOrFail();
      assertThat(lint.output()).isEmpty();
    }
  }
}
