package prunus.simulator.timing;

/**
 * What one group of lanes did in a Stream, summed over its PEs.
 *
 * @param pes PEs of the group
 * @param broadcasts pushed
 * @param items taken from queues
 * @param macSlots entries with a weight
 * @param suppressed those of them that touch no accumulator
 * @param paddingSlots padding entries
 * @param emptySlots broadcasts that met no entry
 * @param starvedByPeer idle cycles in which a full queue holds up a broadcast
 * @param present cycles of all PEs from the first offer until the PE is done or the scanner is,
 *     whichever is later
 * @param end first cycle in which neither the scanner nor a PE has anything left
 * @param weightRowReads rows of the weight memory read
 */
record GroupTiming(
    int pes,
    long broadcasts,
    long items,
    long macSlots,
    long suppressed,
    long paddingSlots,
    long emptySlots,
    long starvedByPeer,
    long present,
    long end,
    long weightRowReads) {
  /** Slots in which a PE walks. */
  long busy() {
    return macSlots + paddingSlots + emptySlots;
  }
}
