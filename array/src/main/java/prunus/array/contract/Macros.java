package prunus.array.contract;

import java.util.ArrayList;
import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Macro.Ports;

/**
 * The macros of a PE: the one list that energy, area and timing of memories are taken from. What is
 * not in it stands in flip-flops: the queue, and a codebook of up to 16 values.
 */
public final class Macros {
  /** Largest codebook that stands in flip-flops, values. */
  public static final int REGISTER_CODEBOOK = 16;

  /** Accumulator banks, by low address bits; a read and a write are each in one of them. */
  private static final int ACCUMULATOR_BANKS = 8;

  /** Least words of a bank. */
  private static final int LEAST_WORDS = 32;

  private Macros() {}

  /** The macros of one PE of an array. */
  public static List<Macro> of(ArrayConfig config) {
    List<Macro> macros = new ArrayList<>();
    int row = config.weightRowEntries() * config.entryBits();
    int rows = Math.max(1, (int) (config.weightBytes() * 8L / 2 / row));
    macros.add(new Macro(Memory.WEIGHTS, 2, rows, row, Ports.ONE_READ_OR_WRITE, 2));
    int pointers = Math.max(1, config.pointerBytes() / 2 / (ArrayConfig.POINTER_BITS / 8));
    macros.add(
        new Macro(
            Memory.POINTERS, 2, pointers, ArrayConfig.POINTER_BITS, Ports.ONE_READ_OR_WRITE, 1));
    if (1 << config.codeBits() > REGISTER_CODEBOOK) {
      macros.add(
          new Macro(
              Memory.CODEBOOK,
              1,
              1 << config.codeBits(),
              Dimensions.VALUE,
              Ports.ONE_READ_OR_WRITE,
              1));
    }
    macros.add(
        new Macro(
            Memory.OFFSETS,
            1,
            config.offsetEntries(),
            Dimensions.bitsFor(config.accumulators()),
            Ports.ONE_READ_OR_WRITE,
            1));
    macros.add(
        new Macro(
            Memory.BIASES,
            1,
            config.offsetEntries(),
            Dimensions.BIAS_WORD,
            Ports.ONE_READ_OR_WRITE,
            1));
    int banks = Math.clamp(config.accumulators() / LEAST_WORDS, 1, ACCUMULATOR_BANKS);
    macros.add(
        new Macro(
            Memory.ACCUMULATORS,
            banks,
            config.accumulators() / banks,
            Dimensions.SUM,
            Ports.ONE_READ_ONE_WRITE,
            1));
    macros.add(
        new Macro(
            Memory.ACTIVATIONS,
            2,
            config.activationWords(),
            Dimensions.VALUE,
            Ports.ONE_READ_ONE_WRITE,
            1));
    return List.copyOf(macros);
  }
}
