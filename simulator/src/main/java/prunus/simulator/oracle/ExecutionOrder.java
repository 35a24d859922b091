package prunus.simulator.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import prunus.array.program.Command;
import prunus.array.program.Program;

/**
 * In which order commands may run: each engine in issue order, and every command after those it
 * waits for. Any such order must give the same values.
 */
public enum ExecutionOrder {
  /** As they are issued. */
  ISSUE,
  /** The DMA engine runs ahead as far as it may. */
  TRANSFERS_FIRST,
  /** The array runs ahead as far as it may. */
  COMPUTE_FIRST,
  /** Now this engine, now that. */
  RANDOM;

  /**
   * The indices of all commands in this order.
   *
   * @param seed of {@link #RANDOM}
   * @throws IllegalStateException if the commands wait for one another
   */
  public List<Integer> of(Program program, long seed) {
    Random random = new Random(seed);
    Deque<Integer> transfers = new ArrayDeque<>();
    Deque<Integer> computes = new ArrayDeque<>();
    for (int i = 0; i < program.commands().size(); i++) {
      (program.commands().get(i) instanceof Command.Compute ? computes : transfers).add(i);
    }
    boolean[] ended = new boolean[program.commands().size()];
    IntPredicate ready =
        i -> program.commands().get(i).after().stream().allMatch(before -> ended[before]);
    List<Integer> order = new ArrayList<>();
    while (order.size() < ended.length) {
      boolean transfer = !transfers.isEmpty() && ready.test(transfers.getFirst());
      boolean compute = !computes.isEmpty() && ready.test(computes.getFirst());
      if (!transfer && !compute) {
        throw new IllegalStateException("the commands of the two engines wait for one another");
      }
      boolean next =
          transfer
              && (!compute
                  || switch (this) {
                    case ISSUE -> transfers.getFirst() < computes.getFirst();
                    case TRANSFERS_FIRST -> true;
                    case COMPUTE_FIRST -> false;
                    case RANDOM -> random.nextBoolean();
                  });
      int index = (next ? transfers : computes).removeFirst();
      ended[index] = true;
      order.add(index);
    }
    return order;
  }
}
