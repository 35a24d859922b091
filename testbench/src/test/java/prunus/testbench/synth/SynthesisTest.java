package prunus.testbench.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prunus.codegen.hdl.Bool;
import prunus.codegen.hdl.Elaborator;
import prunus.codegen.hdl.Module;
import prunus.codegen.hdl.UInt;
import prunus.codegen.hdl.ir.Design;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;

class SynthesisTest {
  /** Two registered bytes and their AND: 8 gates of depth 1, 16 flip-flops. */
  private static final class Pair extends Module {
    final UInt a;
    final UInt b;
    final UInt both;

    Pair() {
      super("Pair");
      a = input("a", uint(8));
      b = input("b", uint(8));
      UInt heldA = reg("held_a", a);
      UInt heldB = reg("held_b", b);
      both = output("both", heldA.and(heldB));
    }
  }

  private static final class Four extends Module {
    Four() {
      super("Four");
      UInt a = input("a", uint(8));
      Bool we = input("we");
      UInt out = output("out", uint(8));
      UInt chain = a;
      for (int i = 0; i < 4; i++) {
        Pair pair = instance("pair" + i, new Pair());
        pair.a.set(chain);
        pair.b.set(a);
        chain = pair.both;
      }
      var memory = memory("store", 64, uint(8));
      UInt address = chain.slice(5, 0);
      when(we, () -> memory.write(address, a));
      out.set(memory.readSync("store_q", address));
    }
  }

  @BeforeEach
  void yosys() {
    Needs.tools(Tool.YOSYS);
  }

  @Test
  void countsWhatIsThere() {
    Design design = Elaborator.elaborate(new Four());
    SynthesisReport report = Synthesis.run(design, Optional.empty());
    var pair = report.modules().getFirst();
    assertThat(pair.name()).isEqualTo("Pair");
    assertThat(pair.instances()).isEqualTo(4);
    assertThat(pair.flipFlops()).isEqualTo(16);
    assertThat(pair.cells()).isEqualTo(24);
    assertThat(pair.depth()).isEqualTo(1);
    assertThat(pair.areaUm2()).isNaN();
    var top = report.modules().getLast();
    assertThat(top.cells()).isZero();
    assertThat(report.totalCells()).isEqualTo(96);
    assertThat(report.macros())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.name()).isEqualTo("store");
              assertThat(m.bytes()).isEqualTo(64);
              assertThat(m.instances()).isEqualTo(1);
            });
  }

  @Test
  void aLibertyGivesArea() {
    Path liberty = Path.of("/usr/share/qflow/tech/osu018/osu018_stdcells.lib");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(liberty));
    SynthesisReport report = Synthesis.run(Elaborator.elaborate(new Four()), Optional.of(liberty));
    // 16 flip-flops of 96 and 8 AND2 of 32 square micrometres in that library.
    assertThat(report.modules().getFirst().areaUm2()).isEqualTo(16 * 96 + 8 * 32);
    assertThat(report.totalAreaUm2()).isEqualTo(4.0 * (16 * 96 + 8 * 32));
  }
}
