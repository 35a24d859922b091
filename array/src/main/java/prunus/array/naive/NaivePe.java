package prunus.array.naive;

import prunus.array.config.ArrayConfig;
import prunus.array.contract.Memory;

/** The memories of one PE. Weights are held entry by entry, and counted row by row. */
final class NaivePe {
  final NaiveMemory[] pointers = new NaiveMemory[2];
  final NaiveMemory codebook;
  final NaiveMemory offsets;
  final NaiveMemory biases;
  final NaiveMemory accumulators;
  final NaiveMemory[] activations = new NaiveMemory[2];
  private final NaiveMemory[] rows = new NaiveMemory[2];
  private final int[][] code;
  private final int[][] run;
  private final int rowEntries;

  NaivePe(ArrayConfig config) {
    rowEntries = config.weightRowEntries();
    int weightRows = Math.ceilDiv(config.entriesPerHalf(), rowEntries);
    code = new int[2][weightRows * rowEntries];
    run = new int[2][weightRows * rowEntries];
    for (int half = 0; half < 2; half++) {
      rows[half] = new NaiveMemory(Memory.WEIGHTS, weightRows);
      pointers[half] = new NaiveMemory(Memory.POINTERS, config.columnsPerHalf() + 1);
      activations[half] = new NaiveMemory(Memory.ACTIVATIONS, config.activationWords());
    }
    codebook = new NaiveMemory(Memory.CODEBOOK, 1 << config.codeBits());
    offsets = new NaiveMemory(Memory.OFFSETS, config.offsetEntries());
    biases = new NaiveMemory(Memory.BIASES, config.offsetEntries());
    accumulators = new NaiveMemory(Memory.ACCUMULATORS, config.accumulators());
  }

  /** A word of the bias memory: 32 bits of bias, and the channel's shift above them. */
  static long bias(long bias, long shift) {
    return (shift << Integer.SIZE) | (bias & 0xFFFF_FFFFL);
  }

  /** The bias in such a word, with its sign. */
  static long biasOf(long word) {
    return word << Integer.SIZE >> Integer.SIZE;
  }

  /** The shift in such a word. */
  static int shiftOf(long word) {
    return (int) (word >>> Integer.SIZE);
  }

  /** Empties a half of weights and pointers. */
  void clear(int half) {
    rows[half].clear(0, code[half].length / rowEntries);
    pointers[half].clear(0, Integer.MAX_VALUE);
  }

  /** Fills the weights of a half. */
  void writeEntries(Tally tally, int half, int[] codes, int[] runs) {
    System.arraycopy(codes, 0, code[half], 0, codes.length);
    System.arraycopy(runs, 0, run[half], 0, runs.length);
    for (int row = 0; row * rowEntries < codes.length; row++) {
      rows[half].write(tally, row, 0);
    }
  }

  /** Reads a row of entries. */
  void readRow(Tally tally, int half, int row) {
    rows[half].read(tally, row);
  }

  int code(int half, int entry) {
    return code[half][entry];
  }

  int run(int half, int entry) {
    return run[half][entry];
  }
}
