package prunus.testbench.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Bool;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.Simulation;
import prunus.testbench.lockstep.Outcome;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

/**
 * Interpreter, compiled engine and Verilator on random circuits. {@code -Dcircuits=N} runs more of
 * them, {@code -Dseed=S} others.
 */
class DifferentialRunTest {
  @Test
  void allEnginesAgreeOnEverySignal(@TempDir Path differences) {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    int circuits = Integer.getInteger("circuits", 24);
    long seed = Long.getLong("seed", 1001);
    var run = new DifferentialRun(VerilatorOptions.open().withOptimise(0), differences);
    for (int done = 0; done < circuits; done += 24) {
      int now = Math.min(24, circuits - done);
      assertThat(run.batch(seed + done, now, 60, 70, 1, 2, 3))
          .as("circuits of seeds %d on, power-on states 1, 2, 3", seed + done)
          .isInstanceOf(Outcome.Agreed.class);
    }
  }

  /** What random circuits once found: a cast lost in a product, zeros and ones of Verilator's. */
  private static final class OnceWrong extends Module {
    OnceWrong() {
      super("OnceWrong");
      var flag = input("flag");
      var a = input("a", sint(8));
      var b = input("b", sint(33));
      var product = output("product", a.asUInt().times(b.asUInt()));
      var child = instance("child", new Widened());
      child.wide.set(flag.asUInt().extend(200));
      child.ones.set(product.bit(0));
      output("sign", child.sign);
      var flags =
          output("flags", flag.asUInt().le(product.bit(0).asUInt()).repeat(32).concat(flag));
      output("parity", flags.xorReduce());
    }
  }

  private static final class Widened extends Module {
    final UInt wide = input("wide", uint(200));
    final Bool ones = input("ones");
    final SInt sign;

    Widened() {
      super("Widened");
      sign = output("sign", wide.truncate(32).asSInt().times(ones.concat(ones).asSInt()));
    }
  }

  @Test
  void whatOnceDifferedIsArithmetic() {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    Design design = Elaborator.elaborate(new OnceWrong());
    try (Simulation circuit =
        Verilator.build(design, VerilatorOptions.open().withOptimise(0)).start()) {
      for (int a = -128; a < 128; a += 5) {
        long b = -3_929_007_439L + a;
        circuit.poke("flag", true);
        circuit.poke("a", a);
        circuit.poke("b", b);
        long product = (a & 0xffL) * (b & 0x1_ffff_ffffL);
        assertThat(circuit.peek("product")).isEqualTo(product);
        assertThat(circuit.peek("sign")).isEqualTo(-(product & 1));
        assertThat(circuit.peek("flags")).isEqualTo((product & 1) * 0x1_ffff_fffeL + 1);
        assertThat(circuit.peek("parity")).isEqualTo(1);
      }
    }
  }
}
