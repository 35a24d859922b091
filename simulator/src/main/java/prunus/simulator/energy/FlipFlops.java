package prunus.simulator.energy;

import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Dimensions;
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
    long positions = config.peCount() / config.groupCount();
    long tree = positions * (config.groupCount() - 1) * Dimensions.SUM; // a register a node
    return netlist.array() + tree + config.peCount() * (netlist.lane() + ofPe(config, memories));
  }
}
