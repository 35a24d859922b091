package prunus.simulator.timing;

import java.util.List;
import java.util.function.ToLongFunction;
import prunus.array.contract.Cause;
import prunus.array.contract.Latency;

/**
 * What one Stream did. All slots are summed over PEs; {@code cycles · N} is their sum.
 *
 * @param cycles from start to the end of the last write
 * @param broadcasts pushed
 * @param items taken from queues, over all PEs: each broadcast in every PE, or its own lane's only
 * @param words scanned
 * @param macSlots entries with a weight
 * @param suppressed those of them that fall above the map and touch no accumulator
 * @param paddingSlots padding entries
 * @param emptySlots broadcasts that met no entry
 * @param starvedByPeer see {@link Cause}
 * @param starvedByScan see {@link Cause}
 * @param barrier see {@link Cause}
 * @param fill see {@link Cause}
 * @param weightRowReads rows of the weight memory read, those held over not counted
 * @param groupEnds for each group that scans by itself, the cycle in which its last PE is done
 */
public record StreamTiming(
    long cycles,
    long broadcasts,
    long items,
    long words,
    long macSlots,
    long suppressed,
    long paddingSlots,
    long emptySlots,
    long starvedByPeer,
    long starvedByScan,
    long barrier,
    long fill,
    long weightRowReads,
    List<Long> groupEnds) {
  public StreamTiming {
    groupEnds = List.copyOf(groupEnds);
  }

  /**
   * A Stream of groups that begin together; it ends with the last of them.
   *
   * @param words scanned, by each of them
   */
  static StreamTiming of(List<GroupTiming> groups, long words) {
    long end = groups.stream().mapToLong(GroupTiming::end).max().orElseThrow();
    long n = sum(groups, GroupTiming::pes);
    long busy = sum(groups, GroupTiming::busy);
    long present = sum(groups, GroupTiming::present);
    long byPeer = sum(groups, GroupTiming::starvedByPeer);
    return new StreamTiming(
        end + Latency.PIPELINE,
        sum(groups, GroupTiming::broadcasts),
        sum(groups, GroupTiming::items),
        words,
        sum(groups, GroupTiming::macSlots),
        sum(groups, GroupTiming::suppressed),
        sum(groups, GroupTiming::paddingSlots),
        sum(groups, GroupTiming::emptySlots),
        byPeer,
        present - busy - byPeer,
        n * (end - Latency.SCAN_FILL) - present,
        n * (Latency.SCAN_FILL + Latency.PIPELINE),
        sum(groups, GroupTiming::weightRowReads),
        groups.stream().map(GroupTiming::end).toList());
  }

  private static long sum(List<GroupTiming> groups, ToLongFunction<GroupTiming> of) {
    return groups.stream().mapToLong(of).sum();
  }
}
