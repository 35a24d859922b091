package prunus.testbench.mutation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;
import prunus.simulator.timing.Accesses;
import prunus.simulator.timing.CommandCost;

/** Every count scaled, and every count dropped. */
final class CountMutations {
  private CountMutations() {}

  /**
   * All of them; PE-cycles that only the accounting of layers gives are not a command's, and random
   * networks have no steps of the host ({@code HostStepsTest} has).
   */
  static List<CountMutation> all() {
    List<CountMutation> all = new ArrayList<>();
    for (Memory memory : Memory.values()) {
      both(all, "reads of " + memory, (cost, wrong) -> reads(cost, memory, wrong));
      both(all, "writes of " + memory, (cost, wrong) -> writes(cost, memory, wrong));
    }
    for (Cause cause : Cause.values()) {
      if (cause != Cause.WAIT_DRAM && cause != Cause.WAIT_HOST) {
        both(all, "PE-cycles of " + cause, (cost, wrong) -> cause(cost, cause, wrong));
      }
    }
    both(
        all,
        "multiply-adds",
        (c, wrong) -> with(c, c.cycles(), c.accesses(), wrong.applyAsLong(c.macs())));
    both(
        all,
        "cycles",
        (c, wrong) -> with(c, wrong.applyAsLong(c.cycles()), c.accesses(), c.macs()));
    both(
        all,
        "broadcasts",
        (c, wrong) ->
            new CommandCost(
                c.cycles(),
                c.causes(),
                c.accesses(),
                c.macs(),
                wrong.applyAsLong(c.broadcasts()),
                c.reductions(),
                c.groups()));
    both(
        all,
        "additions of sums",
        (c, wrong) ->
            new CommandCost(
                c.cycles(),
                c.causes(),
                c.accesses(),
                c.macs(),
                c.broadcasts(),
                wrong.applyAsLong(c.reductions()),
                c.groups()));
    return all;
  }

  /** A cost with one of its counts changed. */
  @FunctionalInterface
  private interface Change {
    CommandCost apply(CommandCost cost, LongUnaryOperator wrong);
  }

  private static void both(List<CountMutation> all, String what, Change change) {
    all.add(
        new CountMutation(
            what + " times 1.5", cost -> change.apply(cost, count -> count + (count + 1) / 2)));
    all.add(new CountMutation(what + " dropped", cost -> change.apply(cost, _ -> 0)));
  }

  private static CommandCost reads(CommandCost cost, Memory memory, LongUnaryOperator wrong) {
    var accesses =
        new Accesses(
            changed(Memory.class, cost.accesses().reads(), memory, wrong),
            cost.accesses().writes());
    return with(cost, cost.cycles(), accesses, cost.macs());
  }

  private static CommandCost writes(CommandCost cost, Memory memory, LongUnaryOperator wrong) {
    var accesses =
        new Accesses(
            cost.accesses().reads(),
            changed(Memory.class, cost.accesses().writes(), memory, wrong));
    return with(cost, cost.cycles(), accesses, cost.macs());
  }

  private static CommandCost cause(CommandCost cost, Cause cause, LongUnaryOperator wrong) {
    return new CommandCost(
        cost.cycles(),
        changed(Cause.class, cost.causes(), cause, wrong),
        cost.accesses(),
        cost.macs(),
        cost.broadcasts(),
        cost.reductions(),
        cost.groups());
  }

  private static CommandCost with(CommandCost cost, long cycles, Accesses accesses, long macs) {
    return new CommandCost(
        cycles, cost.causes(), accesses, macs, cost.broadcasts(), cost.reductions(), cost.groups());
  }

  private static <K extends Enum<K>> Map<K, Long> changed(
      Class<K> type, Map<K, Long> counts, K key, LongUnaryOperator wrong) {
    Map<K, Long> changed = new EnumMap<>(type);
    changed.putAll(counts);
    changed.computeIfPresent(key, (_, count) -> wrong.applyAsLong(count));
    return changed;
  }
}
