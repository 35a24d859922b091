package prunus.hdl.verilog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;

class StableNamesTest {
  /** Two outputs that need helper wires; {@code edited} has an unrelated third before them. */
  private static final class Edited extends Module {
    Edited(boolean edited) {
      super("Edited");
      var a = input("a", uint(8));
      var b = input("b", uint(8));
      if (edited) {
        output("more", a.minus(b).slice(5, 2));
        unused(wire("extra", a.or(b)));
        assertion("extra_holds", a.plus(b).bit(3));
        unused(wire("extra2", a.and(b)), a);
        output("extra3", a.plus(1).truncate(2).concat(a.plus(2).truncate(2)));
      }
      output("first", a.plus(b).slice(7, 4).concat(a.xor(b).slice(3, 0)));
      output("second", a.plus(b).asSInt().extend(12));
    }
  }

  @Test
  void anUnrelatedEditOnlyAddsLines() {
    List<String> before = lines(false);
    List<String> after = lines(true);
    assertThat(after).containsSubsequence(before);
  }

  private static List<String> lines(boolean edited) {
    Module module = new Edited(edited);
    return VerilogWriter.write(Elaborator.elaborate(module))
        .get("Edited.v")
        .lines()
        .filter(line -> !line.contains("unused_ok = "))
        .map(line -> line.replaceFirst(" *// .*", "").replaceFirst(",$", ""))
        .toList();
  }
}
