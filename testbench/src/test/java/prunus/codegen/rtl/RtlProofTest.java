package prunus.codegen.rtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.ir.Design;
import prunus.testbench.formal.Formal;
import prunus.testbench.formal.Verdict;
import prunus.testbench.mutation.Mutation;
import prunus.testbench.mutation.Mutations;
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

  /**
   * The tree next to its definition, at a lane nobody chose: what is shown of it is shown of all.
   */
  private static final class TreeProof extends Module {
    TreeProof(int lanes) {
      super("TreeProof" + lanes);
      Dimensions d = dimensions("peCount=" + lanes);
      var tree = instance("tree", new LeadingNonZero("LeadingNonZero", lanes));
      var pending = input("pending", uint(lanes));
      var chosen = input("chosen", uint(d.laneBits()));
      var held = input("held", sint(Dimensions.VALUE));
      var number = chosen.extend(d.laneBits() + 1);
      tree.pending.set(pending);
      List<SInt> values = new ArrayList<>();
      Bool below = lit(false);
      Bool here = lit(false);
      Bool first = lit(false);
      for (int i = 0; i < lanes; i++) {
        var isChosen = wire("is_chosen" + i, chosen.eq(i));
        var other = input("other" + i, sint(Dimensions.VALUE));
        values.add(isChosen.select(held, other));
        here = here.or(isChosen.and(pending.bit(i)));
        below = below.or(number.gt(i).and(pending.bit(i)));
        first = first.or(isChosen.and(tree.first.bit(i)));
      }
      tree.activations.set(values);
      var isFirst = wire("is_first", here.and(below.not()));
      assertion("first_is_the_first", first.eq(isFirst));
      assertion("lane_is_its_number", isFirst.not().or(tree.lane.eq(chosen)));
      assertion("activation_is_its_own", isFirst.not().or(tree.activation.eq(held)));
      assertion("any_is_any", tree.any.eq(pending.ne(0)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 8})
  void theTreeIsItsDefinition(int lanes) {
    assertThat(prove(new TreeProof(lanes), 2)).isInstanceOf(Verdict.Proven.class);
  }

  /**
   * What z3 shows of more lanes: something is found if anything is pending, the lane found is
   * pending, and the activation is that lane's. The tree only selects activations, so it is enough
   * that each is its lane's number. Of 16, {@code first} is the lowest bit as arithmetic has it.
   */
  private static final class LargeTreeProof extends Module {
    LargeTreeProof(int lanes) {
      super("LargeTreeProof" + lanes);
      var tree = instance("tree", new LeadingNonZero("LeadingNonZero", lanes));
      var pending = input("pending", uint(lanes));
      tree.pending.set(pending);
      tree.activations.set(
          IntStream.range(0, lanes).mapToObj(i -> lit(sint(Dimensions.VALUE), i)).toList());
      Bool here = wire("here", pending.shr(tree.lane).bit(0));
      assertion("any_is_any", tree.any.eq(pending.ne(0)));
      assertion("lane_is_pending", tree.any.not().or(here));
      var number = tree.lane.extend(Dimensions.VALUE).asSInt();
      assertion("activation_is_of_the_lane", tree.any.not().or(tree.activation.eq(number)));
      if (lanes <= 16) {
        var lowest = wire("lowest", pending.and(pending.not().plus(1)));
        assertion("first_is_the_lowest", tree.first.eq(lowest));
        Bool itsBit = wire("its_bit", tree.first.shr(tree.lane).bit(0));
        assertion("lane_is_of_the_first", tree.any.not().or(itsBit));
      } else {
        unused(tree.first);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64})
  void aLargeTreeFindsALaneThatIsPending(int lanes) {
    assertThat(prove(new LargeTreeProof(lanes), 2)).isInstanceOf(Verdict.Proven.class);
  }

  /**
   * The other map's activation added in 64 bits and cut to 32, round half up and clamp, computed in
   * 64 bits as the formula says. The left shift is where it may be: shift and other shift add up to
   * 0..31.
   */
  private static final class RequantiserProof extends Module {
    RequantiserProof() {
      super("RequantiserProof");
      var unit = instance("unit", new Requantiser());
      var sum = input("sum", sint(32));
      var shift = input("shift", uint(5));
      var other = input("other", sint(16));
      var adds = input("adds");
      var left = input("left", uint(5));
      var clamp = input("clamp", uint(15));
      var relu = input("relu");
      unit.sum.set(sum);
      unit.shift.set(shift);
      unit.other.set(other);
      unit.adds.set(adds);
      unit.clamp.set(reg("clamp_q", reg("clamp_first", clamp)));
      unit.relu.set(reg("relu_q", reg("relu_first", relu)));

      var difference = wire("difference", left.minusGrow(shift));
      unit.otherShift.set(difference.asUInt().truncate(5));
      UInt one = lit(64, 1);
      SInt factor = concat(lit(33, 0), one.shl(left).truncate(32)).asSInt();
      var product = wire("product", other.times(factor));
      var total = wire("total", adds.select(product.truncate(32).plus(sum), sum));
      UInt half = shift.eq(0).select(lit(64, 0), one.shl(shift).shr(1));
      var shifted = wire("shifted", total.extend(64).plus(half.asSInt()).shr(shift));
      var most = wire("most", clamp.extend(64).asSInt());
      var least = wire("least", relu.select(lit(sint(64), 0), most.negate()));
      var clamped = shifted.gt(most).select(most, shifted.lt(least).select(least, shifted));
      var early = reg("wanted_second", reg("wanted_first", clamped.truncate(16)));
      var wanted = reg("wanted", early);
      var age = reg("age", uint(2), 0);
      when(age.ne(3), () -> age.set(age.plus(1)));
      assertion("is_its_formula", age.ne(3).or(unit.value.eq(wanted)));
    }
  }

  @Test
  void requantisingIsItsFormula() {
    assertThat(prove(new RequantiserProof(), 5)).isInstanceOf(Verdict.Proven.class);
  }

  /** The queue with words that can be seen, and one item followed from its push to its pop. */
  private static final class QueueProof extends ActivationQueue {
    private List<UInt> seen;

    QueueProof(int depth) {
      this(depth, dimensions("queueDepth=" + depth, "pointerBytes=64", "accumulators=8"));
    }

    private QueueProof(int depth, Dimensions d) {
      super("QueueProof" + depth, d);
      int bits = count.width() + 1;
      var item = concat(pushed.column(), pushed.activation(), pushed.base(), pushed.minimum());
      var out = concat(head.column(), head.activation(), head.base(), head.minimum());
      var track = input("track");
      output("follows_the_rules", push.and(full).or(pop.and(occupied.not())).not());

      var inside = reg("followed", bool(), 0);
      var ahead = reg("ahead", uint(count.width()), 0);
      var value = reg("value", uint(item.width()));
      var chosen = wire("chosen", track.and(push).and(inside.not()));
      var leaves = wire("leaves", inside.and(pop).and(ahead.eq(0)));
      when(
          chosen,
          () -> {
            inside.set(true);
            value.set(item);
            ahead.set(pop.select(count.minus(1), count));
          });
      when(inside.and(pop), () -> ahead.set(ahead.minus(1)));
      when(leaves, () -> inside.set(false));
      assertion("leaves_as_it_came", leaves.not().or(out.eq(value)));
      assertion("is_inside", inside.not().or(ahead.lt(count)));
      assertion("level_in_range", count.resize(bits).le(depth));
      assertion("reads_in_range", readAt.resize(bits).lt(depth));
      var place = wire("place", around(ahead, bits, depth));
      assertion("is_in_its_place", inside.not().or(choose(place, seen).eq(value)));
      var free = wire("next", around(count, bits, depth));
      assertion("writes_behind_the_last", free.eq(writeAt));
      assertion("full_if_all", full.eq(count.eq(depth)));
    }

    /** The place {@code steps} behind the first. */
    private UInt around(UInt steps, int bits, int depth) {
      var plain = readAt.resize(bits).plus(steps.resize(bits));
      return plain.ge(depth).select(plain.minus(depth), plain).truncate(readAt.width());
    }

    @Override
    Words words(int words, int width) {
      seen = new ArrayList<>();
      for (int i = 0; i < words; i++) {
        seen.add(reg("word" + i, uint(width)));
      }
      return new Words() {
        @Override
        public void write(UInt address, UInt item) {
          for (int i = 0; i < words; i++) {
            UInt word = seen.get(i);
            when(address.eq(i), () -> word.set(item));
          }
        }

        @Override
        public UInt read(UInt address) {
          return choose(address, seen);
        }
      };
    }
  }

  /** Of any length, by induction. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void theQueueNeverOverflowsOrReorders(int depth) {
    Formal proof = Formal.of(Elaborator.elaborate(new QueueProof(depth)), folder);
    assertThat(proof.assuming("follows_the_rules").prove(3)).isInstanceOf(Verdict.Proven.class);
  }

  /**
   * The accumulators beside one register without latency, at an address nobody chose. The words are
   * registers, so that induction knows what the memory holds there.
   */
  private static final class BypassProof extends Accumulators {
    private List<SInt> seen;

    BypassProof() {
      super(dimensions("accumulators=8"));
      var watched = reg("watched", uint(addAddress.width()));
      watched.set(watched);

      // Sums, sweeps and host reads never coincide: a sweep waits until no sum is under way, and
      // does not take an address twice running.
      var summing = wire("summing", multiplyValid.or(accumulateValid));
      var sweepAgain = wire("sweep_again", refillValid.and(refillAddress.eq(sweepAddress)));
      var addWrong = wire("add_wrong", addValid.and(sweepValid.or(hostRead).or(refillValid)));
      var sweepWrong = wire("sweep_wrong", sweepValid.and(summing.or(hostRead).or(sweepAgain)));
      var hostWrong = wire("host_wrong", hostRead.and(summing.or(refillValid)));
      output("follows_the_rules", addWrong.or(sweepWrong).or(hostWrong).not());

      // From the first refill of the watched address on, its sum is known.
      var known = reg("known", bool(), 0);
      var sum = reg("total", sint(Dimensions.SUM));
      var refilled = wire("refilled", refillValid.and(refillAddress.eq(watched)));
      var accumulated = wire("accumulated", accumulateValid.and(accumulateAddress.eq(watched)));
      when(
          refilled,
          () -> {
            known.set(true);
            sum.set(refill);
          });
      when(accumulated, () -> sum.set(sum.plus(product)));
      var hostHeld = reg("host_held", bool(), 0);
      hostHeld.set(hostRead.and(hostAddress.eq(watched)));

      var unknown = wire("unknown", known.not());
      assertion("a_sweep_reads_it", unknown.or(refilled.not()).or(data.eq(sum)));
      assertion("the_host_reads_it", unknown.or(hostHeld.not()).or(data.eq(sum)));
      assertion("it_is_what_is_added_to", unknown.or(accumulated.not()).or(operand.eq(sum)));
      assertion("it_is_in_the_memory", unknown.or(choose(watched, seen).eq(sum)));
      var late = wire("late", writtenValid.and(writtenAddress.eq(watched)));
      assertion("the_last_write_was_it", unknown.or(late.not()).or(written.eq(sum)));
      var fetched = wire("fetched", multiplyValid.and(multiplyAddress.eq(watched)));
      assertion(
          "it_was_fetched_or_written_since", unknown.or(fetched.not()).or(late).or(data.eq(sum)));
      assertion("no_sum_behind_a_sweep", refillValid.and(summing).not());
    }

    @Override
    Sums sums(int bits) {
      seen = new ArrayList<>();
      for (int i = 0; i < 1 << bits; i++) {
        seen.add(reg("word" + i, sint(Dimensions.SUM)));
      }
      return new Sums() {
        @Override
        public void write(UInt address, SInt sum) {
          for (int i = 0; i < 1 << bits; i++) {
            SInt word = seen.get(i);
            when(address.eq(i), () -> word.set(sum));
          }
        }

        @Override
        public SInt read(UInt address, Bool enable) {
          var stored = reg("stored", sint(Dimensions.SUM));
          when(enable, () -> stored.set(choose(address, seen)));
          return stored;
        }
      };
    }
  }

  /** Of any length, by induction. */
  @Test
  void theAccumulatorsLookLikeAMemoryWithoutLatency() {
    Formal proof = Formal.of(Elaborator.elaborate(new BypassProof()), folder);
    assertThat(proof.assuming("follows_the_rules").prove(6)).isInstanceOf(Verdict.Proven.class);
  }

  /** The proof can fail: a broken bypass has a counterexample. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bypass of the sum in flight dropped",
        "bypass of the last write dropped",
        "priority of the bypasses swapped"
      })
  void brokenBypassesDoNot(String name) {
    Mutation mutation =
        Mutations.all().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    Design broken = mutation.apply(Elaborator.elaborate(new BypassProof())).orElseThrow();
    assertThat(Formal.of(broken, folder).assuming("follows_the_rules").prove(10))
        .isInstanceOf(Verdict.Counterexample.class);
  }
}
