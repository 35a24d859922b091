package prunus.simulator.timing;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import prunus.array.contract.Latency;

/**
 * The push and pop recurrence: exact timing of a Stream, or of one group of lanes in it, at a step
 * a broadcast and PE, however many cycles it lasts.
 *
 * <pre>
 *   b(j)   = max(scan(j), max_p s_p(j−D) + 1)
 *   s_p(j) = max(b(j)+1, s_p(j−1) + max(1, n_p(j−1)))
 * </pre>
 *
 * Cycle 0 is the command's first. {@code free[p]} is when PE p can pop again, the second argument
 * of s_p. A cycle is blocked if the scanner offers a broadcast and does not push it; a PE whose
 * queue is empty meanwhile is starved by a peer, in other cycles by the scan.
 */
final class StreamTimer {
  static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private final TileCosts costs;
  private final int queueDepth;
  private final int[] free;
  private final int[] heldRow;
  private final int[] starvedByPeer;
  private final int[] rowChanges;

  StreamTimer(TileCosts costs, int queueDepth) {
    this.costs = costs;
    this.queueDepth = queueDepth;
    this.free = new int[costs.pitch()];
    this.heldRow = new int[costs.pitch()];
    this.starvedByPeer = new int[costs.pitch()];
    this.rowChanges = new int[costs.pitch()];
  }

  /** Times the group's part of one Stream; its cycles must fit in an int. */
  GroupTiming time(Scanner scanner, Broadcasts broadcasts) {
    Arrays.fill(free, 0);
    Arrays.fill(heldRow, NO_ROW_HELD);
    Arrays.fill(starvedByPeer, 0);
    Arrays.fill(rowChanges, 0);
    int scanEnd = run(broadcasts);
    return account(scanner, broadcasts, scanEnd);
  }

  private static final int NO_ROW_HELD = TileCosts.NO_ROW - 1;

  /** Runs the recurrence; returns the first cycle in which the scanner has nothing left. */
  private int run(Broadcasts broadcasts) {
    int[] lastPop = new int[queueDepth]; // max_p s_p(j), by j mod D
    Arrays.fill(lastPop, Integer.MIN_VALUE / 2);
    int slot = 0;
    int push = Latency.SCAN_FILL - 1;
    int busiest = 0;
    for (int j = 0; j < broadcasts.count(); j++) {
      int scan = push + 1 + broadcasts.idleBefore(j);
      push = Math.max(scan, lastPop[slot] + 1);
      lastPop[slot] = Math.max(push + 1, busiest);
      slot = slot + 1 == queueDepth ? 0 : slot + 1;
      int at = costs.index(broadcasts.column(j)) * costs.pitch();
      if (push > scan) {
        starve(scan, push);
      }
      busiest = advance(at, push + 1);
    }
    return push + 1 + broadcasts.idleAfter();
  }

  /** All PEs take one broadcast; returns when the busiest is free again. */
  private int advance(int at, int arrives) {
    IntVector most = IntVector.zero(SPECIES);
    for (int p = 0; p < free.length; p += LANES) {
      IntVector pop = IntVector.fromArray(SPECIES, free, p).max(arrives);
      IntVector next = pop.add(IntVector.fromArray(SPECIES, costs.slots(), at + p));
      next.intoArray(free, p);
      most = most.max(next);
      IntVector first = IntVector.fromArray(SPECIES, costs.firstRow(), at + p);
      IntVector held = IntVector.fromArray(SPECIES, heldRow, p);
      VectorMask<Integer> some = first.compare(VectorOperators.NE, TileCosts.NO_ROW);
      VectorMask<Integer> change = first.compare(VectorOperators.NE, held).and(some);
      IntVector.fromArray(SPECIES, rowChanges, p).add(1, change).intoArray(rowChanges, p);
      held.blend(IntVector.fromArray(SPECIES, costs.lastRow(), at + p), some).intoArray(heldRow, p);
    }
    return most.reduceLanes(VectorOperators.MAX);
  }

  /** Charges the blocked cycles {@code [scan, push)} to the PEs that idle in them. */
  private void starve(int scan, int push) {
    for (int p = 0; p < free.length; p += LANES) {
      IntVector from = IntVector.fromArray(SPECIES, free, p).max(scan);
      IntVector idle = IntVector.broadcast(SPECIES, push).sub(from).max(0);
      IntVector.fromArray(SPECIES, starvedByPeer, p).add(idle).intoArray(starvedByPeer, p);
    }
  }

  private GroupTiming account(Scanner scanner, Broadcasts broadcasts, int scanEnd) {
    long entries = 0;
    long macs = 0;
    long empty = 0;
    long rowReads = 0;
    for (int j = 0; j < broadcasts.count(); j++) {
      int column = costs.index(broadcasts.column(j));
      entries += costs.entries(column);
      macs += costs.weights(column);
      empty += costs.empty(column);
      rowReads += costs.rows(column);
    }
    // A column's first row is read unless it is held from the column before.
    rowReads -= entriesColumns(broadcasts.count(), empty);
    int end = scanEnd;
    long byPeer = 0;
    long present = 0;
    for (int p = 0; p < costs.peCount(); p++) {
      end = Math.max(end, free[p]);
      byPeer += starvedByPeer[p];
      present += Math.max(scanEnd, free[p]) - Latency.SCAN_FILL;
      rowReads += rowChanges[p];
    }
    return new GroupTiming(
        costs.peCount(),
        broadcasts.count(),
        (long) costs.peCount() * broadcasts.count(),
        macs,
        suppressed(scanner, broadcasts),
        entries - macs,
        empty,
        byPeer,
        present,
        end,
        rowReads);
  }

  /** The minimum row falls with the rows of the map: only its first broadcasts have one. */
  private long suppressed(Scanner scanner, Broadcasts broadcasts) {
    long suppressed = 0;
    for (int j = 0; j < broadcasts.count(); j++) {
      int minimumRow = scanner.minimumRow(broadcasts.place(j));
      if (minimumRow == 0) {
        return suppressed;
      }
      suppressed += costs.suppressed(broadcasts.column(j), minimumRow);
    }
    return suppressed;
  }

  /** Walks that met at least one entry, over all PEs. */
  private long entriesColumns(long broadcasts, long empty) {
    return broadcasts * costs.peCount() - empty;
  }
}
