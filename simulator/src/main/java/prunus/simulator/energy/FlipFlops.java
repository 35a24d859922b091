package prunus.simulator.energy;

import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Latency;
import prunus.simulator.memory.SramChoice;

/** How many flip-flops an array has, from the netlist of one. */
final class FlipFlops {
  /** Activation, column, base and minimum row of a queue's item. */
  static final int ITEM_BITS = 52;

  private FlipFlops() {}

  /** Of one PE: what memories are too small for a macro included. */
  static long ofPe(ArrayConfig config, List<SramChoice> memories) {
    Netlist netlist = Netlist.counted();
    long queue = (long) (config.queueDepth() - netlist.queueDepth()) * ITEM_BITS;
    long small = memories.stream().mapToLong(SramChoice::flipFlops).sum();
    return netlist.processingElement() + queue + small;
  }

  /** Of the whole array. */
  static long ofArray(ArrayConfig config, List<SramChoice> memories) {
    Netlist netlist = Netlist.counted();
    return netlist.array()
        + (long) config.groupCount() * netlist.group()
        + config.peCount() * (netlist.lane() + ofPe(config, memories))
        + betweenGroups(config);
  }

  /**
   * What several groups have between them: the registers of the adder tree, with the shifts that
   * keep pace; which lanes a Drain reads and writes; what the sequencer keeps of each group.
   */
  static long betweenGroups(ArrayConfig config) {
    if (config.groupCount() == 1) {
      return 0;
    }
    int positions = config.peCount() / config.groupCount();
    int levels = Latency.tree(config.groupCount());
    long sums = 0;
    for (int groups = config.groupCount(); groups > 1; groups = Math.ceilDiv(groups, 2)) {
      sums += (long) Math.ceilDiv(groups, 2) * positions * Dimensions.SUM;
    }
    long shifts = (long) levels * (positions * Dimensions.SHIFT + 1);
    long turns = 2L * (config.groupCount() + Dimensions.bitsFor(config.offsetEntries()) + 1);
    // Two bits of a group's scan in the sequencer, beyond the first group's, and the SPLIT
    // register.
    return sums + shifts + turns + 2L * (config.groupCount() - 1) + 1;
  }
}
