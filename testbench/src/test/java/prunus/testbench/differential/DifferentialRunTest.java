package prunus.testbench.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.testbench.lockstep.Outcome;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;
import prunus.testbench.verilator.VerilatorOptions;

/**
 * Interpreter, compiled engine and Verilator on random circuits. {@code -Dcircuits=N} runs more of
 * them, {@code -Dseed=S} others.
 */
class DifferentialRunTest {
  @Test
  void allEnginesAgreeOnEverySignal(@TempDir Path differences) {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    int circuits = Integer.getInteger("circuits", 36);
    long seed = Long.getLong("seed", 1001);
    var run = new DifferentialRun(VerilatorOptions.open().withOptimise(0), differences);
    for (int done = 0; done < circuits; done += 36) {
      int now = Math.min(36, circuits - done);
      assertThat(run.batch(seed + done, now, 60, 70, 1, 2, 3))
          .as("circuits of seeds %d on, power-on states 1, 2, 3", seed + done)
          .isInstanceOf(Outcome.Agreed.class);
    }
  }
}
