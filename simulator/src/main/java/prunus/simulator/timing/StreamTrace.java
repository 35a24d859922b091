package prunus.simulator.timing;

import java.util.Arrays;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Latency;
import prunus.array.program.Command;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.array.program.Streaming;

/**
 * Every push and pop of a Stream, by the recurrences, one PE at a time: what a co-simulation
 * compares with the circuit.
 *
 * @param push {@code push[g][j]}: cycle of the push of group g's broadcast j, from the start of the
 *     command; of word j's in an own-lane Stream, where all lanes are one group
 * @param pop {@code pop[p][i]}: cycle in which PE p takes its item i
 * @param cycles of the command
 */
@SuppressWarnings("ArrayRecordComponent")
public record StreamTrace(int[][] push, int[][] pop, long cycles) {
  /** Traces one Stream of a step. */
  public static StreamTrace of(
      ArrayConfig config, Step.Weighted step, Command.Stream stream, Scanner scanner) {
    Pass pass = step.passes().get(stream.pass());
    return step.streaming() == Streaming.OWN_LANE
        ? ownLane(config, pass, stream, scanner)
        : broadcast(config, step.groups(), pass, stream, scanner);
  }

  private static StreamTrace broadcast(
      ArrayConfig config, LaneGroups groups, Pass pass, Command.Stream stream, Scanner scanner) {
    int[][] push = new int[groups.groups()][];
    int[][] pop = new int[config.peCount()][];
    long cycles = 0;
    for (int g = 0; g < groups.groups(); g++) {
      Broadcasts broadcasts = scanner.scan(g, stream.fromWord(), stream.toWord());
      int first = g * groups.positions();
      push[g] = new int[broadcasts.count()];
      int[][] pops = new int[groups.positions()][broadcasts.count()];
      cycles = Math.max(cycles, group(config.queueDepth(), pass, broadcasts, push[g], pops));
      System.arraycopy(pops, 0, pop, first, pops.length);
    }
    return new StreamTrace(push, pop, cycles);
  }

  /** Fills in one group's pushes and pops; returns when it would end by itself. */
  private static long group(
      int queueDepth, Pass pass, Broadcasts broadcasts, int[] push, int[][] pop) {
    int[] free = new int[pop.length];
    int before = Latency.SCAN_FILL - 1;
    for (int j = 0; j < push.length; j++) {
      push[j] = before + 1 + broadcasts.idleBefore(j);
      for (int p = 0; p < pop.length && j >= queueDepth; p++) {
        push[j] = Math.max(push[j], pop[p][j - queueDepth] + 1);
      }
      for (int p = 0; p < pop.length; p++) {
        pop[p][j] = Math.max(push[j] + 1, free[p]);
        free[p] = pop[p][j] + Math.max(1, pass.columns().inGroup(broadcasts.column(j), p));
      }
      before = push[j];
    }
    return end(before + 1L + broadcasts.idleAfter(), free);
  }

  private static StreamTrace ownLane(
      ArrayConfig config, Pass pass, Command.Stream stream, Scanner scanner) {
    int n = config.peCount();
    int words = (int) (stream.toWord() - stream.fromWord());
    int[] push = new int[words];
    int[][] pop = new int[n][words];
    int[] taken = new int[n];
    int[] free = new int[n];
    for (int w = 0; w < words; w++) {
      int word = (int) stream.fromWord() + w;
      push[w] = w == 0 ? Latency.SCAN_FILL : push[w - 1] + 1;
      for (int p = 0; p < n; p++) {
        if (taken[p] >= config.queueDepth()) {
          push[w] = Math.max(push[w], pop[p][taken[p] - config.queueDepth()] + 1);
        }
      }
      for (int p = 0; p < n; p++) {
        if (scanner.activation(word * n + p) != 0) {
          int column = scanner.columnWord(word) * n + p;
          int at = Math.max(push[w] + 1, free[p]);
          pop[p][taken[p]++] = at;
          free[p] = at + Math.max(1, pass.columns().entries(column, p));
        }
      }
    }
    for (int p = 0; p < n; p++) {
      pop[p] = Arrays.copyOf(pop[p], taken[p]);
    }
    return new StreamTrace(new int[][] {push}, pop, end(push[words - 1] + 1L, free));
  }

  private static long end(long scanEnd, int[] free) {
    return Math.max(scanEnd, Arrays.stream(free).max().orElse(0)) + Latency.PIPELINE;
  }
}
