package prunus.testbench.formal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.hdl.Bool;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.parts.Counter;
import prunus.hdl.parts.Fifo;
import prunus.hdl.parts.FifoProof;
import prunus.hdl.parts.LeadingNonZero;
import prunus.hdl.parts.RoundRobinArbiter;
import prunus.hdl.parts.SkidBuffer;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;

class FormalTest {
  @TempDir Path folder;

  @BeforeAll
  static void tools() {
    Needs.tools(Tool.YOSYS, Tool.SMTBMC, Tool.Z3);
  }

  private Verdict prove(Module module, int cycles) {
    return Formal.of(Elaborator.elaborate(module), folder).prove(cycles);
  }

  @ParameterizedTest
  @CsvSource({"8,4", "3,8", "1,2"})
  void fifoNeverOverflowsAndKeepsOrder(int width, int depth) {
    assertThat(prove(new FifoProof(width, depth, false), 6)).isInstanceOf(Verdict.Proven.class);
  }

  @Test
  void aFaultIsFoundWithATrace() {
    Verdict verdict = prove(new FifoProof(4, 4, true), 6);
    assertThat(verdict).isInstanceOf(Verdict.Counterexample.class);
    Verdict.Counterexample found = (Verdict.Counterexample) verdict;
    assertThat(found.failed()).contains("Assert failed", "FifoProof_4_4_faulty.v");
    assertThat(found.trace()).content().contains("$enddefinitions");
  }

  /** The tree next to its definition, bit by bit. */
  private static final class TreeProof extends Module {
    TreeProof(int count, int arity) {
      super("TreeProof_" + count + "_" + arity);
      var tree = instance("tree", new LeadingNonZero(count, arity));
      var bits = input("bits", uint(count));
      tree.bits.set(bits);
      Bool before = lit(false);
      for (int i = 0; i < count; i++) {
        Bool first = wire("first" + i, bits.bit(i).and(before.not()));
        assertion("index_is_" + i, first.not().or(tree.any.and(tree.index.eq(i))));
        before = wire("upto" + i, before.or(bits.bit(i)));
      }
      assertion("none", before.or(tree.any.not().and(tree.index.eq(0))));
    }
  }

  @ParameterizedTest
  @CsvSource({"8,4", "8,2", "5,8", "2,2"})
  void leadingNonZeroTreeIsItsDefinition(int count, int arity) {
    assertThat(prove(new TreeProof(count, arity), 2)).isInstanceOf(Verdict.Proven.class);
  }

  @Test
  void otherPartsKeepTheirAssertions() {
    assertThat(prove(new Counter(10), 4)).isInstanceOf(Verdict.Proven.class);
    assertThat(prove(new RoundRobinArbiter(6), 4)).isInstanceOf(Verdict.Proven.class);
    assertThat(prove(new SkidBuffer(4), 4)).isInstanceOf(Verdict.Proven.class);
  }

  /** Counts to a bound that it reaches only after a while. */
  private static final class Late extends Module {
    Late(int bound, boolean waits) {
      super("Late");
      var go = input("go");
      var count = reg("count", uint(6), 0);
      when(go, () -> count.set(count.plus(1)));
      output("idle", waits ? go.not() : go);
      assertion("small_still", count.lt(bound));
    }
  }

  @Test
  void whatOnlyBoundedRunsShowIsUnknown() {
    assertThat(prove(new Late(20, false), 6))
        .isInstanceOfSatisfying(Verdict.Unknown.class, u -> assertThat(u.cycles()).isEqualTo(6));
    assertThat(prove(new Late(3, false), 6)).isInstanceOf(Verdict.Counterexample.class);
  }

  @Test
  void assumptionsRestrictTheRuns() {
    var design = Elaborator.elaborate(new Late(1, true));
    assertThat(Formal.of(design, folder).prove(4)).isInstanceOf(Verdict.Counterexample.class);
    assertThat(Formal.of(design, folder).assuming("idle").prove(4))
        .isInstanceOf(Verdict.Proven.class);
    var bare = Elaborator.elaborate(new LeadingNonZero(4, 2));
    assertThatThrownBy(() -> Formal.of(bare, folder).prove(4))
        .hasMessage("LeadingNonZero_4_2 has no assertions to prove");
  }

  @Test
  void versionsOfABlockAreCompared() {
    var wide = Elaborator.elaborate(new LeadingNonZero(16, 4));
    var narrow = Elaborator.elaborate(new LeadingNonZero(16, 2));
    assertThat(Equivalence.of(wide, narrow, folder.resolve("tree"), 2))
        .isEqualTo(new Equivalence.Result.Equal());
    var fifo = Elaborator.elaborate(new Fifo(4, 4));
    assertThat(Equivalence.of(fifo, fifo, folder.resolve("fifo"), 2))
        .isEqualTo(new Equivalence.Result.Equal());
    var ten = Elaborator.elaborate(new Counter(10));
    var twelve = Elaborator.elaborate(new Counter(12));
    assertThat(Equivalence.of(ten, twelve, folder.resolve("counter"), 2))
        .isInstanceOfSatisfying(
            Equivalence.Result.Unproven.class,
            u -> assertThat(u.unproven()).contains("wrap", "count [3]"));
  }
}
