package prunus.codegen.rtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.array.config.Configs;
import prunus.array.contract.Dimensions;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.Vec;
import prunus.hdl.ir.Design;
import prunus.testbench.formal.Formal;
import prunus.testbench.formal.Verdict;
import prunus.testbench.mutation.Mutations;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;

/** What stands between groups against its definition, over all inputs. */
class GroupProofTest {
  @TempDir Path folder;

  @BeforeAll
  static void tools() {
    Needs.tools(Tool.YOSYS, Tool.SMTBMC, Tool.Z3);
  }

  private Verdict prove(Design design, int cycles) {
    return Formal.of(design, folder).prove(cycles);
  }

  private static Dimensions dimensions(int peCount, int groups) {
    var lanes = Configs.with(Configs.load("tiny4"), "peCount=" + peCount);
    return new Dimensions(Configs.with(lanes, "groups=" + groups));
  }

  /**
   * The adder tree beside one addition after the other, so many cycles ago: ⌈log₂ G⌉, worked out
   * here by doubling.
   */
  private static final class SumProof extends Module {
    SumProof(int groups, int positions) {
      super("SumProof" + groups + "x" + positions);
      Dimensions d = dimensions(groups * positions, groups);
      var tree = instance("tree", new GroupSum(d));
      int width = positions * Dimensions.SUM;
      var sums = input("sums", vec(groups, uint(width)));
      var shifts = input("shifts", uint(positions * Dimensions.SHIFT));
      tree.sums.set(sums);
      tree.shifts.set(shifts);
      int latency = 0;
      for (int reach = 1; reach < groups; reach *= 2) {
        latency++;
      }
      UInt wanted = added(sums, positions);
      UInt wantedShifts = shifts;
      for (int i = 0; i < latency; i++) {
        wanted = reg("wanted" + i, wanted);
        wantedShifts = reg("wanted_shifts" + i, wantedShifts);
      }
      var age = reg("age", uint(4), 0);
      when(age.ne(latency), () -> age.set(age.plus(1)));
      assertion("is_the_sum", age.ne(latency).or(tree.total.eq(wanted)));
      assertion("shift_is_with_it", age.ne(latency).or(tree.totalShift.eq(wantedShifts)));
      assertion("age_in_range", age.le(latency));
    }

    private UInt added(Vec<UInt> sums, int positions) {
      List<UInt> all = new ArrayList<>();
      for (int q = 0; q < positions; q++) {
        int low = q * Dimensions.SUM;
        UInt sum = sums.get(0).slice(low + Dimensions.SUM - 1, low);
        for (int g = 1; g < sums.size(); g++) {
          sum = sum.plus(sums.get(g).slice(low + Dimensions.SUM - 1, low));
        }
        all.add(sum);
      }
      return Vec.of(all).packed();
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 1", "4, 1", "5, 1"})
  void theAdderTreeAddsInItsLatency(int groups, int positions) {
    Design design = Elaborator.elaborate(new SumProof(groups, positions));
    assertThat(prove(design, 6)).isInstanceOf(Verdict.Proven.class);
  }

  /** The proof can fail: without a group, or with a shift that comes too early. */
  @ParameterizedTest
  @ValueSource(strings = {"a group's sum dropped", "shift not delayed with its sum"})
  void aBrokenAdderTreeDoesNot(String name) {
    Design sound = Elaborator.elaborate(new SumProof(2, 1));
    assertThat(prove(broken(name, sound), 6)).isInstanceOf(Verdict.Counterexample.class);
  }

  private static Design broken(String name, Design sound) {
    return Mutations.all().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow()
        .apply(sound)
        .orElseThrow();
  }

  /**
   * A lane of a word nobody chose, by its turn, followed through a split Drain: it is written once
   * and once only before the word is left, with an output in its turn or else, with the pixel's
   * last, with a 0.
   */
  private static final class TurnProof extends Module {
    TurnProof(int groups) {
      super("TurnProof" + groups);
      Dimensions d = dimensions(groups, groups);
      var lanes = instance("lanes", new LaneTurn(d));
      var load = input("load");
      var next = input("next");
      lanes.load.set(load);
      lanes.locals.set(input("locals", uint(d.rankBits() + 1)));
      lanes.next.set(next);

      int bits = Dimensions.bitsFor(groups);
      var watched = reg("watched", uint(bits), 0);
      var chosen = input("chosen", uint(bits));
      var begun = reg("begun", bool(), 0);
      var begins = wire("begins", begun.not().and(load).and(chosen.resize(bits + 1).lt(groups)));
      when(
          begins,
          () -> {
            watched.set(chosen);
            begun.set(true);
          });
      var counts = wire("counts", begun.and(load.not()).and(next));
      var output = wire("gets_output", lanes.turn.shr(watched).bit(0));
      var zero = wire("gets_zero", lanes.rest.shr(watched).bit(0));
      var written = reg("written", bool(), 0);
      var writes = wire("writes", counts.and(output.or(zero)));
      when(load.or(counts.and(lanes.wordDone)), () -> written.set(false))
          .elseWhen(writes, () -> written.set(true));
      assertion("never_twice", writes.and(written).not());
      assertion("always_once", counts.and(lanes.wordDone).not().or(writes).or(written));
      assertion("an_output_is_not_cleared", counts.not().or(output.and(zero).not()));

      // What induction has to know: the turn moves up, and those below have been written.
      var passed = wire("passed", lanes.turn.shr(watched).shr(1).ne(0));
      var single = lanes.turn.ne(0).and(lanes.turn.and(lanes.turn.minus(1)).eq(0));
      assertion("one_has_its_turn", begun.not().or(single));
      assertion("written_if_passed", begun.not().or(written.eq(passed)));
      assertion("in_range", watched.resize(bits + 1).lt(groups));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void everyLaneOfAWordIsWrittenOnce(int groups) {
    Design design = Elaborator.elaborate(new TurnProof(groups));
    assertThat(prove(design, 6)).isInstanceOf(Verdict.Proven.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one group gets all outputs",
        "the second group gets the first output",
        "lanes without an output not cleared"
      })
  void brokenTurnsDoNot(String name) {
    Design sound = Elaborator.elaborate(new TurnProof(3));
    assertThat(prove(broken(name, sound), 10)).isInstanceOf(Verdict.Counterexample.class);
  }
}
