package prunus.codegen.rtl;

import static prunus.array.contract.Dimensions.SHIFT;
import static prunus.array.contract.Dimensions.SUM;

import java.util.ArrayList;
import java.util.List;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Latency;
import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * The adder tree of a split Drain: for each position the sum of its accumulators in all groups. Its
 * level adds the groups in pairs, all positions of a pair side by side; a group without a partner
 * waits. The channels' right shifts keep pace.
 *
 * <p><b>Cycle contract.</b> {@code sums} and {@code shifts} in cycle t give {@code total} and
 * {@code total_shift} in cycle t + ⌈log₂ G⌉: a register behind each level.
 */
final class GroupSum extends Module {
  final Vec<UInt> sums;
  final UInt shifts;
  final UInt total;
  final UInt totalShift;

  /** Two numbers added, wrapping. */
  private static final class Pair extends Module {
    final UInt a;
    final UInt b;
    final UInt sum;

    Pair() {
      super("GroupAdder");
      a = input("a", uint(SUM));
      b = input("b", uint(SUM));
      sum = output("sum", reg("sum_q", a.plus(b)));
    }
  }

  GroupSum(Dimensions d) {
    super("GroupSum");
    int width = d.positions() * SUM;
    sums = input("sums", vec(d.groupCount(), uint(width)));
    shifts = input("shifts", uint(d.positions() * SHIFT));

    List<UInt> level = sums.elements();
    for (int depth = 1; level.size() > 1; depth++) {
      List<UInt> even = new ArrayList<>();
      List<UInt> odd = new ArrayList<>();
      for (int i = 0; i + 1 < level.size(); i += 2) {
        even.add(level.get(i));
        odd.add(level.get(i + 1));
      }
      var pair = instances("level" + depth, even.size() * d.positions(), new Pair());
      pair.each(p -> p.a).packed().set(Vec.of(even).packed());
      pair.each(p -> p.b).packed().set(Vec.of(odd).packed());
      List<UInt> next =
          new ArrayList<>(Vec.of(pair.each(p -> p.sum).packed(), uint(width)).elements());
      if (level.size() % 2 == 1) {
        next.add(reg("waiting" + depth, level.getLast()));
      }
      level = next;
    }
    total = output("total", level.getFirst());
    UInt shift = shifts;
    for (int depth = 1; depth <= Latency.tree(d.groupCount()); depth++) {
      shift = reg("shifts" + depth, shift);
    }
    totalShift = output("total_shift", shift);
  }
}
