package prunus.simulator.timing;

import prunus.array.config.ArrayConfig;
import prunus.array.contract.Latency;
import prunus.array.program.Pass;

/**
 * Every push and pop of a Stream, by the same recurrence as {@link StreamTimer}, one PE at a time:
 * what a co-simulation compares with the circuit.
 *
 * @param push cycle of each broadcast's push, from the start of the command
 * @param pop {@code pop[j][p]}: cycle in which PE p takes broadcast j
 * @param cycles of the command
 */
@SuppressWarnings("ArrayRecordComponent")
public record StreamTrace(int[] push, int[][] pop, long cycles) {
  /** Traces one Stream of a pass. */
  public static StreamTrace of(ArrayConfig config, Pass pass, Broadcasts broadcasts) {
    int n = config.peCount();
    int count = broadcasts.count();
    int[] push = new int[count];
    int[][] pop = new int[count][n];
    int[] free = new int[n];
    int before = Latency.SCAN_FILL - 1;
    for (int j = 0; j < count; j++) {
      push[j] = before + 1 + broadcasts.idleBefore(j);
      for (int p = 0; p < n && j >= config.queueDepth(); p++) {
        push[j] = Math.max(push[j], pop[j - config.queueDepth()][p] + 1);
      }
      for (int p = 0; p < n; p++) {
        pop[j][p] = Math.max(push[j] + 1, free[p]);
        free[p] = pop[j][p] + Math.max(1, pass.columns().entries(broadcasts.column(j), p));
      }
      before = push[j];
    }
    long end = before + 1L + broadcasts.idleAfter();
    for (int p = 0; p < n; p++) {
      end = Math.max(end, free[p]);
    }
    return new StreamTrace(push, pop, end + Latency.PIPELINE);
  }
}
