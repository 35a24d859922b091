package prunus.simulator.timing;

import prunus.array.contract.Cause;

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
    long weightRowReads) {}
