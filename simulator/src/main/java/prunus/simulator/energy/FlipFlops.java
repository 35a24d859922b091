package prunus.simulator.energy;

import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Macros;
import prunus.simulator.memory.SramChoice;

/** How many flip-flops an array has. */
final class FlipFlops {
  /** Of a PE with a queue of 8 and a codebook of 16, as Yosys counted the first version's. */
  private static final int PE = 1148;

  private static final int PE_QUEUE_DEPTH = 8;

  /** Activation, column, base and minimum row of a queue's item in that PE. */
  static final int ITEM_BITS = 52;

  private static final int VALUE_BITS = 16;

  /** Of scanner, sequencer and configuration registers, which the array has once. */
  private static final int ARRAY = 1200;

  private FlipFlops() {}

  /** Of one PE: what memories are too small for a macro included. */
  static long ofPe(ArrayConfig config, List<SramChoice> memories) {
    long queue = (long) (config.queueDepth() - PE_QUEUE_DEPTH) * ITEM_BITS;
    int codes = 1 << config.codeBits();
    long codebook =
        codes > Macros.REGISTER_CODEBOOK
            ? -Macros.REGISTER_CODEBOOK
            : codes - Macros.REGISTER_CODEBOOK;
    long small = memories.stream().mapToLong(SramChoice::flipFlops).sum();
    return PE + queue + codebook * VALUE_BITS + small;
  }

  /** Of the whole array. */
  static long ofArray(ArrayConfig config, List<SramChoice> memories) {
    return ARRAY + config.peCount() * ofPe(config, memories);
  }
}
