package prunus.array.program;

/**
 * A piece of an activation memory, used as a ring of words: word i of the map (scan order) lies at
 * {@code base + i mod capacityWords}. A map that fits whole is the case of a ring that never wraps.
 *
 * @param memory which of the two activation memories, 0 or 1
 * @param base first word
 * @param capacityWords words of the ring
 * @param resident whether the whole map is held on chip; otherwise it streams from or to DRAM
 */
public record RowBuffer(int memory, int base, int capacityWords, boolean resident) {}
