package prunus.codegen.rtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.codegen.hdl.Bool;
import prunus.codegen.hdl.Elaborator;
import prunus.codegen.hdl.Module;
import prunus.codegen.hdl.UInt;
import prunus.simulator.config.ArrayConfig;
import prunus.simulator.config.Configs;
import prunus.testbench.formal.Formal;
import prunus.testbench.formal.Verdict;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;

/** Blocks of the array against their definitions, over all inputs. */
class RtlProofTest {
  @TempDir Path folder;

  @BeforeAll
  static void tools() {
    Needs.tools(Tool.YOSYS, Tool.SMTBMC, Tool.Z3);
  }

  private Verdict prove(Module module, int cycles) {
    return Formal.of(Elaborator.elaborate(module), folder).prove(cycles);
  }

  private static Dimensions dimensions(String... changes) {
    ArrayConfig config = Configs.load("tiny4");
    for (String change : changes) {
      config = Configs.with(config, change);
    }
    return new Dimensions(config);
  }

  /** The tree next to its definition, lane by lane. */
  private static final class TreeProof extends Module {
    TreeProof(int lanes) {
      super("TreeProof" + lanes);
      Dimensions d = dimensions("peCount=" + lanes);
      var tree = instance("tree", new LeadingNonZero(d));
      var pending = input("pending", uint(lanes));
      tree.pending.set(pending);
      Bool before = lit(false);
      for (int i = 0; i < lanes; i++) {
        var held = input("held" + i, sint(Dimensions.VALUE));
        tree.activations.get(i).set(held);
        Bool first = wire("first" + i, pending.bit(i).and(before.not()));
        assertion("first_is_" + i, tree.first.bit(i).eq(first));
        assertion("lane_is_" + i, first.not().or(tree.lane.eq(i)));
        assertion("activation_is_" + i, first.not().or(tree.activation.eq(held)));
        before = wire("upto" + i, before.or(pending.bit(i)));
      }
      assertion("any_is_any", tree.any.eq(before));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void theTreeIsItsDefinition(int lanes) {
    assertThat(prove(new TreeProof(lanes), 2)).isInstanceOf(Verdict.Proven.class);
  }

  /** Round half up and clamp, computed in 64 bits as the formula says. */
  private static final class RequantiserProof extends Module {
    RequantiserProof() {
      super("RequantiserProof");
      var unit = instance("unit", new Requantiser());
      var sum = input("sum", sint(32));
      var shift = input("shift", uint(5));
      var clamp = input("clamp", uint(15));
      var relu = input("relu");
      unit.sum.set(sum);
      unit.shift.set(shift);
      unit.clamp.set(reg("clamp_q", clamp));
      unit.relu.set(reg("relu_q", relu));

      UInt one = lit(64, 1);
      UInt half = shift.eq(0).select(lit(64, 0), one.shl(shift).shr(1));
      var shifted = wire("shifted", sum.extend(64).plus(half.asSInt()).shr(shift));
      var most = wire("most", clamp.extend(64).asSInt());
      var least = wire("least", relu.select(lit(sint(64), 0), most.negate()));
      var clamped = shifted.gt(most).select(most, shifted.lt(least).select(least, shifted));
      var wanted = reg("wanted", reg("wanted_first", clamped.truncate(16)));
      var age = reg("age", uint(2), 0);
      when(age.ne(2), () -> age.set(age.plus(1)));
      assertion("is_its_formula", age.ne(2).or(unit.value.eq(wanted)));
    }
  }

  @Test
  void requantisingIsItsFormula() {
    assertThat(prove(new RequantiserProof(), 4)).isInstanceOf(Verdict.Proven.class);
  }

  /** The queue beside a row of registers that shifts. */
  private static final class QueueProof extends Module {
    QueueProof(int depth) {
      super("QueueProof" + depth);
      Dimensions d = dimensions("queueDepth=" + depth, "pointerBytes=64", "accumulators=8");
      var queue = instance("queue", new ActivationQueue(d));
      var item = inputs("item", Item.of(d));
      var push = wire("push", input("try_push").and(queue.full.not()));
      var pop = wire("pop", input("try_pop").and(queue.occupied));
      queue.push.set(push);
      queue.pop.set(pop);
      queue.pushed.set(item);

      var count = reg("count", uint(4), 0);
      var next = push.and(pop.not()).select(count.plus(1), count);
      count.set(pop.and(push.not()).select(count.minus(1), next));
      var behind = wire("behind", pop.select(count.minus(1), count));
      UInt arriving = concat(item.column(), item.activation());
      UInt above = lit(arriving.width(), 0);
      UInt head = above;
      for (int i = depth - 1; i >= 0; i--) {
        UInt held = reg("held" + i, uint(arriving.width()));
        UInt kept = pop.select(above, held);
        held.set(push.and(behind.eq(i)).select(arriving, kept));
        above = held;
        head = held;
      }
      Bool same = concat(queue.head.column(), queue.head.activation()).eq(head);
      unused(queue.head.base(), queue.head.minimum());
      assertion("in_order", queue.occupied.not().or(same));
      assertion("occupied_if_any", queue.occupied.eq(count.ne(0)));
      assertion("full_if_all", queue.full.eq(count.eq(depth)));
    }
  }

  /** Every run of so many cycles: the pointers go around more than twice. */
  @ParameterizedTest
  @CsvSource({"1, 6", "3, 9", "4, 10"})
  void theQueueNeverOverflowsOrReorders(int depth, int cycles) {
    assertThat(prove(new QueueProof(depth), cycles)).isNotInstanceOf(Verdict.Counterexample.class);
  }
}
