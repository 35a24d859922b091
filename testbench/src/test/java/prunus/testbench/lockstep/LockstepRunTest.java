package prunus.testbench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.Lockstep;
import prunus.testbench.circuits.Everything;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

class LockstepRunTest {
  /** Counts, but from {@code faultyFrom} on by two. */
  private static final class Counting extends Module {
    Counting(int faultyFrom) {
      super("Counting");
      var en = input("en");
      var count = reg("count", uint(8), 0);
      var by = wire("by", count.ge(faultyFrom).select(lit(8, 2), lit(8, 1)));
      when(en, () -> count.set(count.plus(by)));
      output("out", count);
    }
  }

  private static Engine engine(String name, int faultyFrom) {
    Design design = Elaborator.elaborate(new Counting(faultyFrom));
    return new Engine(name, () -> new Interpreter(design));
  }

  private static final Stimuli.Source EVERY_OTHER =
      signals -> {
        int en = signals.stream().map(s -> s.name()).toList().indexOf("en");
        int reset = signals.stream().map(s -> s.name()).toList().indexOf("rst");
        return (cycle, inputs) -> {
          inputs.poke(reset, cycle == 0 ? 1 : 0);
          inputs.pokeBig(en, BigInteger.valueOf(cycle % 2));
        };
      };

  @Test
  void theFirstDifferenceIsReportedSavedAndReplayed(@TempDir Path folder) throws Exception {
    List<Engine> engines = List.of(engine("right", 200), engine("wrong", 3));
    Outcome outcome = LockstepRun.of(engines, EVERY_OTHER).saving(folder).run(1000);
    assertThat(outcome).isInstanceOf(Outcome.Differed.class);
    Outcome.Differed found = (Outcome.Differed) outcome;
    assertThat(found.engine()).isEqualTo("wrong");
    assertThat(found.first())
        .isEqualTo(new Lockstep.Mismatch(6, "by", BigInteger.ONE, BigInteger.TWO));
    Path saved = found.saved().orElseThrow();
    assertThat(saved.resolve("difference.txt"))
        .content()
        .isEqualTo("wrong differs in cycle 6, by: expected 1, got 2\n");
    assertThat(saved.resolve("right.vcd")).content().contains("$enddefinitions", "#60");
    assertThat(saved.resolve("wrong.vcd")).content().contains("$enddefinitions", "#60");
    assertThat(saved.resolve("vectors.txt")).content().startsWith("0 rst=1 en=0\n1 rst=0 en=1\n");

    Stimuli.Source again = Vectors.read(saved.resolve("vectors.txt"));
    Outcome replayed = LockstepRun.of(engines, again).run(1000);
    assertThat(replayed)
        .isInstanceOfSatisfying(
            Outcome.Differed.class, d -> assertThat(d.first()).isEqualTo(found.first()));
    assertThat(LockstepRun.of(List.of(engine("a", 200), engine("b", 200)), again).run(1000))
        .isEqualTo(new Outcome.Agreed(1000, 5));
  }

  @Test
  void threeEnginesAgreeOnAllThatIsExposed() {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    Design design = Elaborator.elaborate(new Everything());
    var model = Verilator.build(design, VerilatorOptions.open());
    List<Engine> engines =
        List.of(
            new Engine("interpreter", () -> new Interpreter(design)),
            new Engine("compiled", () -> new CompiledSimulation(design)),
            new Engine("verilator", model::start));
    Outcome outcome = LockstepRun.of(engines, Stimuli.random(5)).run(500);
    assertThat(outcome).isEqualTo(new Outcome.Agreed(500, model.signals().size()));
  }
}
