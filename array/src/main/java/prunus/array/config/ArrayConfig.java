package prunus.array.config;

import java.util.Optional;

/**
 * Everything that defines an array: its size, its memories (per PE) and the DRAM it talks to. The
 * simulator and the circuit generator read the same object.
 *
 * @param name of the configuration, for reports
 * @param peCount N, processing elements, 1..4096
 * @param groups G, segments of the lanes with a scanner, a tree and a bus each; a divisor of
 *     peCount, 1 if not given
 * @param clockMhz clock, MHz
 * @param queueDepth D, broadcasts an activation queue holds, 1..1024
 * @param codeBits width of a codebook index, 1..8
 * @param runBits width of a zero run, 1..8
 * @param weightBytes sparse-weight memory, both halves
 * @param weightRowEntries entries in one row of it, a power of two
 * @param pointerBytes pointer memory of 16-bit pointers, both halves
 * @param offsetEntries RANKS, entries of the offset table: ranks a PE may hold
 * @param accumulators 32-bit accumulators, a power of two
 * @param accumulatorRows output rows that the rolling window aims at (NR), a power of two; it has
 *     more where a single output row needs them
 * @param activationBytes one of the two activation memories, 16-bit activations
 * @param placement how channels are dealt out
 * @param preloadWeights whether every layer's weights are in SRAM before it starts, as in EIE's
 *     published runs; otherwise they stream from DRAM through the two halves
 * @param powerGating what is cut off while idle; {@code NONE} if not given, and nothing else is
 *     known
 * @param hostWatts power of the host while it works on steps of its own, 0 if not given
 * @param hostMicroseconds how long the host takes for a step of its own, 0 if not given
 * @param inferencesPerFilling inferences that weights stay in SRAM for once they are there, by
 *     which the filling is divided; 1 if not given
 * @param dram the DRAM
 */
public record ArrayConfig(
    String name,
    int peCount,
    Optional<Integer> groups,
    int clockMhz,
    int queueDepth,
    int codeBits,
    int runBits,
    int weightBytes,
    int weightRowEntries,
    int pointerBytes,
    int offsetEntries,
    int accumulators,
    int accumulatorRows,
    int activationBytes,
    Placement placement,
    boolean preloadWeights,
    Optional<PowerGating> powerGating,
    Optional<Double> hostWatts,
    Optional<Double> hostMicroseconds,
    Optional<Integer> inferencesPerFilling,
    DramConfig dram) {
  /** Bits of a pointer into one half of the weight memory. */
  public static final int POINTER_BITS = 16;

  /**
   * Checks every value.
   *
   * @throws InvalidConfigException naming the key and what it may be
   */
  public ArrayConfig {
    Require.present("name", name);
    Require.present("placement", placement);
    Require.present("dram", dram);
    groups = Optional.of(groups.orElse(1));
    powerGating = Optional.of(powerGating.orElse(PowerGating.NONE));
    hostWatts = Optional.of(hostWatts.orElse(0.0));
    hostMicroseconds = Optional.of(hostMicroseconds.orElse(0.0));
    inferencesPerFilling = Optional.of(inferencesPerFilling.orElse(1));
    Require.range("peCount", peCount, 1, 4096);
    Require.range("groups", groups.get(), 1, peCount);
    if (peCount % groups.get() != 0) {
      throw new InvalidConfigException(
          "groups is %d, which does not divide the %d PEs; the nearest that does is %d"
              .formatted(groups.get(), peCount, nearestDivisor(peCount, groups.get())));
    }
    Require.range("clockMhz", clockMhz, 1, 10_000);
    Require.range("queueDepth", queueDepth, 1, 1024);
    Require.range("codeBits", codeBits, 1, 8);
    Require.range("runBits", runBits, 1, 8);
    Require.range("weightBytes", weightBytes, 64, 1 << 24);
    Require.powerOfTwo("weightRowEntries", weightRowEntries, 1, 64);
    Require.range("pointerBytes", pointerBytes, 16, 1 << 24);
    Require.range("offsetEntries", offsetEntries, 1, 1 << 16);
    Require.powerOfTwo("accumulators", accumulators, 2, 1 << 20);
    Require.powerOfTwo("accumulatorRows", accumulatorRows, 1, 64);
    Require.range("activationBytes", activationBytes, 4, 1 << 26);
    Require.range("hostWatts", hostWatts.get(), 0, 10_000);
    Require.range("hostMicroseconds", hostMicroseconds.get(), 0, 1_000_000_000);
    Require.range("inferencesPerFilling", inferencesPerFilling.get(), 1, 1_000_000_000);
    if (accumulatorRows > accumulators) {
      throw new InvalidConfigException(
          "accumulatorRows is %d, more than the %d accumulators"
              .formatted(accumulatorRows, accumulators));
    }
  }

  private static int nearestDivisor(int number, int wanted) {
    int below = wanted;
    while (number % below != 0) {
      below--;
    }
    int above = wanted;
    while (number % above != 0) {
      above++;
    }
    return wanted - below <= above - wanted ? below : above;
  }

  /** G. */
  public int groupCount() {
    return groups.orElseThrow();
  }

  /** Bits of a stored entry, code and run. */
  public int entryBits() {
    return codeBits + runBits;
  }

  /** Entries one half of the weight memory holds, as far as pointers reach. */
  public int entriesPerHalf() {
    long entries = weightBytes * 8L / 2 / entryBits();
    long wholeRows = entries / weightRowEntries * weightRowEntries;
    return (int) Math.min(wholeRows, (1 << POINTER_BITS) - 1);
  }

  /** Columns one half of the pointer memory describes: one pointer more than columns is needed. */
  public int columnsPerHalf() {
    return pointerBytes / 2 / (POINTER_BITS / 8) - 1;
  }

  /** Bytes of an accumulator offset in DRAM. */
  public int offsetBytes() {
    return accumulators <= 1 << Short.SIZE ? Short.BYTES : Integer.BYTES;
  }

  /** Power of the host while it works, watt. */
  public double watts() {
    return hostWatts.orElseThrow();
  }

  /** Cycles of the array's clock that a step of the host takes. */
  public long hostCycles() {
    return Math.round(hostMicroseconds.orElseThrow() * clockMhz);
  }

  /** Inferences that share one filling of the weight memories. */
  public int fillingShare() {
    return inferencesPerFilling.orElseThrow();
  }

  /** 16-bit activations one activation memory holds. */
  public int activationWords() {
    return activationBytes / 2;
  }

  /** Largest zero run one entry can express. */
  public int maxRun() {
    return (1 << runBits) - 1;
  }

  /** Duration in microseconds of a number of cycles. */
  public double microseconds(long cycles) {
    return (double) cycles / clockMhz;
  }
}
