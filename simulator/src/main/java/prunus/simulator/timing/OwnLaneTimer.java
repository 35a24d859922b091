package prunus.simulator.timing;

import java.util.Arrays;
import java.util.List;
import prunus.array.contract.Latency;

/**
 * The push and pop recurrence of an own-lane Stream, in which a word goes to all PEs at once and
 * each takes its own lane if that is not zero.
 *
 * <pre>
 *   b(w)   = max(b(w−1)+1, max_p s_p(I_p(w)−D) + 1)
 *   s_p(i) = max(b+1, s_p(i−1) + max(1, n_p(i−1)))
 * </pre>
 *
 * I_p(w) are the items PE p took of the words before w: a word waits until no queue is full, those
 * of PEs that take nothing of it included.
 */
final class OwnLaneTimer {
  private static final int NO_ROW_HELD = -1;

  private final OwnLaneCosts costs;
  private final int queueDepth;
  private final int n;
  private final int[] free;
  private final int[] taken;
  private final int[][] pops;
  private final int[] held;
  private long entries;
  private long macs;
  private long suppressed;
  private long empty;
  private long items;
  private long rowReads;
  private long byPeer;

  OwnLaneTimer(OwnLaneCosts costs, int queueDepth) {
    this.costs = costs;
    this.queueDepth = queueDepth;
    this.n = costs.peCount();
    this.free = new int[n];
    this.taken = new int[n];
    this.pops = new int[n][queueDepth];
    this.held = new int[n];
    Arrays.fill(held, NO_ROW_HELD);
  }

  /** Times one Stream. */
  StreamTiming time(Scanner scanner, long fromWord, long toWord) {
    int push = Latency.SCAN_FILL - 1;
    for (int word = (int) fromWord; word < toWord; word++) {
      int scan = push + 1;
      push = scan;
      for (int p = 0; p < n; p++) {
        if (taken[p] >= queueDepth) {
          push = Math.max(push, pops[p][taken[p] % queueDepth] + 1);
        }
      }
      starve(scan, push);
      int column = scanner.columnWord(word) * n;
      for (int p = 0; p < n; p++) {
        if (scanner.activation(word * n + p) != 0) {
          take(p, column + p, push + 1, scanner.minimumRow(word * n + p));
        }
      }
    }
    return account(toWord - fromWord, push + 1);
  }

  private void starve(int scan, int push) {
    for (int p = 0; p < n; p++) {
      byPeer += Math.max(0, push - Math.max(free[p], scan));
    }
  }

  private void take(int p, int column, int arrives, int minimumRow) {
    int pop = Math.max(free[p], arrives);
    int stored = costs.entries(column);
    pops[p][taken[p]++ % queueDepth] = pop;
    free[p] = pop + Math.max(1, stored);
    items++;
    if (stored == 0) {
      empty++;
      return;
    }
    entries += stored;
    macs += costs.weights(column);
    suppressed += costs.suppressed(column, minimumRow);
    rowReads += costs.lastRow(column) - costs.firstRow(column) + 1;
    rowReads -= costs.firstRow(column) == held[p] ? 1 : 0;
    held[p] = costs.lastRow(column);
  }

  private StreamTiming account(long words, int scanEnd) {
    int end = scanEnd;
    long present = 0; // cycles from the first offer until the PE is done or the scanner is
    for (int p = 0; p < n; p++) {
      end = Math.max(end, free[p]);
      present += Math.max(scanEnd, free[p]) - Latency.SCAN_FILL;
    }
    GroupTiming all =
        new GroupTiming(
            n,
            words,
            items,
            macs,
            suppressed,
            entries - macs,
            empty,
            byPeer,
            present,
            end,
            rowReads);
    return StreamTiming.of(List.of(all), words);
  }
}
