package prunus.hdl.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Bool;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.check.DesignException;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.verilog.Tools;
import prunus.hdl.verilog.VerilogWriter;

/** What users of the language once ran into, each a kind. */
class MendedTest {
  /** Conditions and values that are constants, here and through another wire. */
  private static final class Constants extends Module {
    Constants() {
      super("Constants");
      var limit = wire("limit", uint(4));
      limit.set(15);
      when(lit(true), () -> limit.set(9));
      var twice = wire("twice", uint(4));
      twice.set(0);
      when(limit.bit(3), () -> twice.set(limit.plus(1)));
      output("both", input("a", uint(4)).plus(limit).plus(twice));
      output("product", input("b", sint(4)).times(lit(sint(4), -7)));
    }
  }

  @Test
  void constantsNeedNoBlockThatNeverWakes(@TempDir Path folder) throws Exception {
    Design design = Elaborator.elaborate(new Constants());
    String text = VerilogWriter.write(design).get("Constants.v");
    assertThat(text).doesNotContain("always");
    VerilogWriter.write(design, folder);
    Tools.acceptAll(folder, "Constants");
    var sim = new Interpreter(design);
    sim.poke("a", 0);
    sim.poke("b", 3);
    assertThat(sim.peek("both")).isEqualTo((9 + 10) & 15);
    assertThat(sim.peek("product")).isEqualTo(-21);
  }

  private static final class Choice extends Module {
    Choice(int width) {
      super("Choice");
      var a = input("a", uint(8));
      List<UInt> options = List.of(a, a.plus(1), a.plus(2));
      output("chosen", choose(input("index", uint(width)), options));
    }
  }

  @Test
  void aWideIndexChoosesAmongFew() {
    Design design = Elaborator.elaborate(new Choice(12));
    assertThat(design.topModule().exprs()).hasSizeLessThan(20);
    var sim = new Interpreter(design);
    sim.poke("a", 5);
    for (int index : new int[] {0, 1, 2, 3, 4, 1024, 4095}) {
      sim.poke("index", index);
      assertThat(sim.peek("chosen")).isEqualTo(5 + Math.min(index, 2));
    }
    assertThat(Elaborator.elaborate(new Choice(32))).isNotNull();
  }

  private static final class Inside extends Module {
    Inside() {
      super("Inside");
      var on = input("on");
      var a = input("a", uint(4));
      var result = output("result", uint(4));
      result.set(0);
      when(on, () -> result.set(wire("sum", a.plus(1))))
          .elseWhen(a.eq(3), () -> result.set(wire("more", a.plus(2))));
    }
  }

  @Test
  void aWireMayBeDeclaredInsideAWhen() {
    var sim = new Interpreter(Elaborator.elaborate(new Inside()));
    sim.poke("a", 3);
    assertThat(sim.peek("result")).isEqualTo(5);
    sim.poke("on", true);
    assertThat(sim.peek("result")).isEqualTo(4);
  }

  private static final class Leaf extends Module {
    final Bool in = input("in");
    final Bool out;

    Leaf(String name) {
      super(name);
      out = output("out", in.not());
    }
  }

  private static final class TwoSpellings extends Module {
    TwoSpellings() {
      super("TwoSpellings");
      var a = instance("a", new Leaf("Adder"));
      var b = instance("b", new Leaf("adder"));
      a.in.set(input("x"));
      b.in.set(a.out);
      output("y", b.out);
    }
  }

  @Test
  void namesOfFilesDifferByMoreThanCase() {
    assertThatThrownBy(() -> Elaborator.elaborate(new TwoSpellings()))
        .isInstanceOf(DesignException.class)
        .hasMessageContaining("differs from module Adder")
        .hasMessageContaining("MendedTest.java");
  }

  private static final class Shallow extends Module {
    Shallow() {
      super("Shallow");
      var m = memory("m", 1, uint(4));
      when(input("we"), () -> m.write(input("a", uint(1)), input("d", uint(4))));
      output("q", m.readSync("data", input("b", uint(1))));
    }
  }

  @Test
  void aMemoryOfOneWordIsARegister() {
    assertThatThrownBy(() -> Elaborator.elaborate(new Shallow()))
        .hasMessageContaining("depth 1 needs no address; use a register, or 2");
  }

  private static final class Widths extends Module {
    Widths(int width) {
      super("Widths");
      output("y", input("x", uint(width)));
    }
  }

  private static final class Null extends Module {
    private UInt later;

    Null() {
      super("Null");
      output("y", input("x", uint(2)).plus(later));
      later = lit(2, 1);
    }
  }

  @Test
  void mistakesOfJavaNameTheirLine() {
    for (int width : new int[] {0, 80_000}) {
      assertThatThrownBy(() -> new Widths(width)).hasMessageContaining("MendedTest.java:");
    }
    assertThatThrownBy(Null::new).hasMessageContaining("null").hasMessageContaining("MendedTest.");
  }

  private static final class Array extends Module {
    Array(boolean direct) {
      super("Array");
      var leaves = instances("leaf", 3, new Leaf("Leaf"));
      leaves.all(l -> l.in).set(input("x"));
      output("y", direct ? leaves.one().out : leaves.each(l -> l.out).get(2));
    }
  }

  @Test
  void aPortOfAnArrayIsAskedForOneWayOrTheOther() {
    Elaborator.elaborate(new Array(false));
    assertThatThrownBy(() -> Elaborator.elaborate(new Array(true)))
        .hasMessageContaining("use each(..) or all(..)");
  }
}
