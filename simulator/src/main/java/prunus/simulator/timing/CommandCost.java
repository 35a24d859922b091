package prunus.simulator.timing;

import java.util.Map;
import prunus.array.contract.Cause;

/**
 * What one command costs by itself, before anything waits for anything.
 *
 * @param cycles duration on the array; 0 of a transfer, whose duration is the DRAM's to say
 * @param causes PE-cycles by cause; of a compute command they sum to cycles · N, a transfer has
 *     none
 * @param accesses of the PE memories
 * @param macs entries with a weight that were multiplied
 * @param broadcasts pushed
 * @param reductions additions of one group's sums to another's
 * @param groups what each group of a split Stream did
 */
public record CommandCost(
    long cycles,
    Map<Cause, Long> causes,
    Accesses accesses,
    long macs,
    long broadcasts,
    long reductions,
    GroupCycles groups) {
  public CommandCost {
    causes = Map.copyOf(causes);
  }

  /** A command without a multiplication, a broadcast or a sum. */
  static CommandCost of(long cycles, Map<Cause, Long> causes, Accesses accesses) {
    return new CommandCost(cycles, causes, accesses, 0, 0, 0, GroupCycles.NONE);
  }

  /** The same with so many additions of sums. */
  CommandCost reducing(long sums) {
    return new CommandCost(cycles, causes, accesses, macs, broadcasts, sums, groups);
  }

  /** Broadcasts that went to the PEs of one group only. */
  public long groupBroadcasts() {
    return groups.split() ? broadcasts : 0;
  }
}
