package prunus.array.contract;

import prunus.array.config.ArrayConfig;

/**
 * The widths and depths that follow from a configuration. Memory depths are rounded up to powers of
 * two.
 *
 * @param config the array
 */
public record Dimensions(ArrayConfig config) {
  /** Bits of an activation and of a codebook weight. */
  public static final int VALUE = 16;

  /** Bits of an accumulator and of a bias. */
  public static final int SUM = 32;

  /** Bits of a channel's right shift. */
  public static final int SHIFT = 5;

  /** Bits of a word of the bias memory: the bias, and above it the channel's right shift. */
  public static final int BIAS_WORD = SUM + SHIFT;

  /** Bits of a pointer into one half of the weight memory. */
  public static final int POINTER = ArrayConfig.POINTER_BITS;

  /** Bits of a count of rows, pixels or channels. */
  public static final int COUNT = 16;

  /** Bits of a count of words or cycles, and of a configuration register's port. */
  public static final int LONG_COUNT = 32;

  private static final int MOST_PES = 1024;
  private static final int MOST_ADDRESS_BITS = 24;

  /**
   * Checks what the simulator can model and the circuit cannot be.
   *
   * @throws UnbuildableConfigException naming the key
   */
  public Dimensions {
    atMost("peCount", config.peCount(), MOST_PES);
    atMost("accumulators", config.accumulators(), 1 << COUNT);
    atMost("activationBytes", config.activationBytes(), 1 << MOST_ADDRESS_BITS);
    if (config.columnsPerHalf() < config.peCount()) {
      throw new UnbuildableConfigException(
          "pointerBytes",
          config.pointerBytes(),
          "memories whose halves hold a column of every PE, here %d bytes and more"
              .formatted((config.peCount() + 1) * 2 * (ArrayConfig.POINTER_BITS / 8)));
    }
    if (config.entriesPerHalf() < config.weightRowEntries()) {
      throw new UnbuildableConfigException(
          "weightBytes",
          config.weightBytes(),
          "memories whose halves hold a row of %d entries, here %d bytes and more"
              .formatted(
                  config.weightRowEntries(),
                  Math.ceilDiv(config.weightRowEntries() * config.entryBits(), 4)));
    }
  }

  private static void atMost(String key, int value, int most) {
    if (value > most) {
      throw new UnbuildableConfigException(key, value, "1 to " + most);
    }
  }

  /** N. */
  public int peCount() {
    return config.peCount();
  }

  /** G: groups of lanes. */
  public int groupCount() {
    return config.groupCount();
  }

  /** P: lanes of a group. */
  public int positions() {
    return peCount() / groupCount();
  }

  /** Bits of a lane's number within its group. */
  public int positionBits() {
    return bitsFor(positions());
  }

  /** Bits of a PE's number. */
  public int laneBits() {
    return bitsFor(peCount());
  }

  /** Bits of an accumulator's address. */
  public int accumulatorBits() {
    return bitsFor(config.accumulators());
  }

  /** Bits of an activation's address. */
  public int activationBits() {
    return bitsFor(config.activationWords());
  }

  /** Bits of a pointer's address within one bank and half. */
  public int bankBits() {
    return bitsFor(Math.ceilDiv(config.columnsPerHalf() + 1, 2));
  }

  /** Bits of a column's number within a tile: an address within the bank, and which bank. */
  public int columnBits() {
    return bankBits() + 1;
  }

  /** Bits of a weight row's address within one half. */
  public int rowBits() {
    return bitsFor(Math.ceilDiv(config.entriesPerHalf(), config.weightRowEntries()));
  }

  /** Bits of an entry's place in its row; 0 if a row is one entry. */
  public int placeBits() {
    return Integer.numberOfTrailingZeros(config.weightRowEntries());
  }

  /** Bits of a row of the weight memory. */
  public int rowWidth() {
    return config.weightRowEntries() * config.entryBits();
  }

  /** Bits of a rank, and of a local channel's number. */
  public int rankBits() {
    return bitsFor(config.offsetEntries());
  }

  /** Bits of the load port's address: the longest of the memories it reaches. */
  public int loadAddressBits() {
    return Math.max(Math.max(columnBits(), rowBits()) + 1, Math.max(rankBits(), config.codeBits()));
  }

  /** Bits of the load port's data: a weight row or a bias with its shift. */
  public int loadDataBits() {
    return Math.max(rowWidth(), BIAS_WORD);
  }

  /** Bits that number {@code values} things; at least 1. */
  public static int bitsFor(int values) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(values - 1));
  }
}
