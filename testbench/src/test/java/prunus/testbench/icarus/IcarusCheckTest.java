package prunus.testbench.icarus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.Interpreter;
import prunus.testbench.circuits.Everything;
import prunus.testbench.differential.RandomBatch;
import prunus.testbench.lockstep.Stimuli;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;

class IcarusCheckTest {
  @TempDir Path folder;

  @BeforeAll
  static void tools() {
    Needs.tools(Tool.IVERILOG, Tool.VVP);
  }

  @Test
  void icarusAgreesOnRandomCircuits() {
    int circuits = Integer.getInteger("icarus", 12);
    long seed = Long.getLong("seed", 1001);
    for (long s = seed; s < seed + circuits; s++) {
      Design design = RandomBatch.circuit(s, 70);
      Path own = folder.resolve("seed" + s);
      assertThat(IcarusCheck.differs(design, new Interpreter(design), Stimuli.random(s), 25, own))
          .as("seed %d", s)
          .isEmpty();
    }
  }

  @Test
  void icarusAgreesOnEverything() {
    Design design = Elaborator.elaborate(new Everything());
    assertThat(IcarusCheck.differs(design, new Interpreter(design), Stimuli.random(3), 100, folder))
        .isEmpty();
  }

  /** Adds one, or two. */
  private static final class Adder extends Module {
    Adder(int by) {
      super("Adder");
      output("sum", input("a", uint(8)).plus(by));
    }
  }

  @Test
  void aDifferenceIsReported() {
    Design one = Elaborator.elaborate(new Adder(1));
    Design two = Elaborator.elaborate(new Adder(2));
    assertThat(
            IcarusCheck.differs(
                one, new Interpreter(two), (s) -> (c, in) -> in.poke(0, c), 9, folder))
        .contains("cycle 0, sum: expected 2, got 01");
  }
}
