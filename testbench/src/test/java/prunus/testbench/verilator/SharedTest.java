package prunus.testbench.verilator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Bool;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.ir.Design;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;

class SharedTest {
  /** Adds {@code by} while {@code go}. */
  private static final class Adder extends Module {
    final Bool go;
    final UInt by;
    final UInt sum;

    Adder() {
      super("Adder");
      go = input("go");
      by = input("by", uint(8));
      UInt held = reg("held", uint(8), 0);
      when(go, () -> held.set(held.plus(by)));
      sum = output("sum", held);
    }
  }

  /** Adders that all see one {@code go}, each with a step of its own. */
  private static final class Row extends Module {
    Row(int count) {
      super("Row" + count);
      var go = input("go");
      var steps = input("steps", uint(8 * count));
      UInt[] sums = new UInt[count];
      for (int i = 0; i < count; i++) {
        Adder adder = instance("adder" + i, new Adder());
        adder.go.set(go);
        adder.by.set(steps.slice(8 * i + 7, 8 * i));
        sums[count - 1 - i] = adder.sum;
      }
      output("sums", concat(sums));
    }
  }

  /** The same as an array. */
  private static final class Array extends Module {
    Array(int count) {
      super("Array" + count);
      var adder = instances("adder", count, new Adder());
      adder.all(a -> a.go).set(input("go"));
      adder.each(a -> a.by).set(input("steps", vec(count, uint(8))));
      output("sums", adder.each(a -> a.sum));
    }
  }

  @Test
  void anArrayIsManyInstances() {
    assertThat(Shared.of(Elaborator.elaborate(new Array(4))))
        .containsExactly(new Shared("Adder", List.of("by")));
    assertThat(Shared.of(Elaborator.elaborate(new Array(3)))).isEmpty();
  }

  @Test
  void whatManyInstancesHaveOfTheirOwnStays() {
    assertThat(Shared.of(Elaborator.elaborate(new Row(4))))
        .containsExactly(new Shared("Adder", List.of("by")));
    assertThat(Shared.of(Elaborator.elaborate(new Row(3)))).isEmpty();
  }

  @Test
  void sharedInstancesKeepTheirOwnState(@TempDir java.nio.file.Path cache) {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    addsTwice(Elaborator.elaborate(new Row(5)), cache);
    addsTwice(Elaborator.elaborate(new Array(5)), cache);
  }

  private static void addsTwice(Design design, java.nio.file.Path cache) {
    VerilatorOptions options = VerilatorOptions.fast().withOptimise(0).withCache(cache);
    try (VerilatedSimulation row = Verilator.build(design, options).start()) {
      row.reset();
      row.poke("go", 1);
      row.poke("steps", 0x05_04_03_02_01L);
      row.step(2);
      row.poke("go", 0);
      row.step(3);
      assertThat(row.peek("sums")).isEqualTo(0x0a_08_06_04_02L);
    }
  }
}
