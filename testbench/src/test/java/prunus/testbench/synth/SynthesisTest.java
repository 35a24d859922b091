package prunus.testbench.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prunus.hdl.Bool;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.ir.Design;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;
import prunus.testbench.tool.ToolException;

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
    Assumptions.assumeTrue(Files.exists(Synthesis.OSU018), "qflow-tech-osu018 is not installed");
    SynthesisReport report =
        Synthesis.run(Elaborator.elaborate(new Four()), Optional.of(Synthesis.OSU018));
    // 16 flip-flops of 96 square micrometres and 8 ANDs, each of one cell or a NAND and an
    // inverter.
    double area = report.modules().getFirst().areaUm2();
    assertThat(area).isBetween(16.0 * 96 + 8 * 32, 16.0 * 96 + 8 * 48);
    assertThat(report.totalAreaUm2()).isEqualTo(4 * area);
  }

  @Test
  void aLibertyFileThatIsNotThereIsOneSentence() {
    Design design = Elaborator.elaborate(new Four());
    assertThatThrownBy(() -> Synthesis.run(design, Optional.of(Path.of("none.lib"))))
        .isInstanceOf(ToolException.class)
        .hasMessage("cannot read none.lib; give --liberty a Liberty file of standard cells");
  }

  /** A register and a sum behind it: the path of the top goes through the pair of instances. */
  @Test
  void openStaNamesTheLongestPath() {
    Assumptions.assumeTrue(Tool.STA.present(), "opensta is not installed");
    Assumptions.assumeTrue(Files.exists(Synthesis.OSU018), "qflow-tech-osu018 is not installed");
    SynthesisReport report =
        Synthesis.run(Elaborator.elaborate(new Four()), Optional.of(Synthesis.OSU018));
    CriticalPath inside = report.modules().getFirst().path().orElseThrow();
    assertThat(inside.from()).matches("held_[ab]\\[\\d]");
    assertThat(inside.to()).matches("both\\[\\d]");
    assertThat(inside.cells()).isBetween(1, 2);
    CriticalPath top = report.modules().getLast().path().orElseThrow();
    assertThat(top.from()).matches("pair\\d/held_[ab]\\[\\d]");
    assertThat(top.through()).allMatch(hop -> hop.instance().matches("pair\\d"));
    assertThat(top.ns()).isGreaterThan(0.1);
  }
}
