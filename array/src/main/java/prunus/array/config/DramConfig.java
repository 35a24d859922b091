package prunus.array.config;

import java.util.List;
import java.util.Optional;

/**
 * The DRAM channel behind the DMA engine.
 *
 * @param type one of {@link #DEVICES}, timed burst by burst with banks, rows and refresh, or {@code
 *     simple}, which has one latency and one bandwidth
 * @param energyType whose energy a {@code simple} DRAM takes, {@code LPDDR4-2400} if not given; the
 *     others take their own
 * @param megabytesPerSecond peak bandwidth of a {@code simple} DRAM, 10^6 bytes per second
 * @param latencyNs from command to first data of a {@code simple} DRAM, charged once for each DMA
 *     command
 * @param burstBytes bytes one burst of the DMA engine moves; transfers are rounded up to whole
 *     bursts
 * @param rowBytes bytes in one open row of a {@code simple} DRAM; a transfer activates one row per
 *     so many bytes begun
 * @param outstandingReads bursts the DMA engine has under way at most, 32 if not given
 * @param channels of the type side by side, a power of two, 1 if not given; a {@code simple} DRAM
 *     has one
 * @param addressMapping how addresses are dealt over them, {@code ROW_BANK_COLUMN_CHANNEL} if not
 *     given
 * @param axiBits width of the bus between DMA engine and DRAM, 256 if not given; a {@code simple}
 *     DRAM is timed without it
 * @param powerDownNs idle time after which rows are closed and the DRAM is powered down, 1,000 if
 *     not given
 */
public record DramConfig(
    String type,
    Optional<String> energyType,
    int megabytesPerSecond,
    int latencyNs,
    int burstBytes,
    int rowBytes,
    Optional<Integer> outstandingReads,
    Optional<Integer> channels,
    Optional<AddressMapping> addressMapping,
    Optional<Integer> axiBits,
    Optional<Integer> powerDownNs) {
  /** The type without banks, rows and refresh. */
  public static final String SIMPLE = "simple";

  /** Types of DRAM with timing and currents of their own. */
  public static final List<String> DEVICES =
      List.of("LPDDR4-2400", "LPDDR3-1600", "DDR3-1600", "DDR4-2400", "HBM2");

  private static final int OUTSTANDING = 32;
  private static final int AXI_BITS = 256;
  private static final int POWER_DOWN_NS = 1000;

  public DramConfig {
    Require.present("dram.type", type);
    energyType = Optional.of(energyType.orElse(DEVICES.getFirst()));
    outstandingReads = Optional.of(outstandingReads.orElse(OUTSTANDING));
    channels = Optional.of(channels.orElse(1));
    addressMapping = Optional.of(addressMapping.orElse(AddressMapping.ROW_BANK_COLUMN_CHANNEL));
    axiBits = Optional.of(axiBits.orElse(AXI_BITS));
    powerDownNs = Optional.of(powerDownNs.orElse(POWER_DOWN_NS));
    if (!type.equals(SIMPLE) && !DEVICES.contains(type)) {
      throw new InvalidConfigException(
          "dram.type is %s; there are %s and %s"
              .formatted(type, String.join(", ", DEVICES), SIMPLE));
    }
    if (!DEVICES.contains(energyType.get())) {
      throw new InvalidConfigException(
          "dram.energyType is %s; there are %s"
              .formatted(energyType.get(), String.join(", ", DEVICES)));
    }
    Require.range("dram.megabytesPerSecond", megabytesPerSecond, 1, 10_000_000);
    Require.range("dram.latencyNs", latencyNs, 0, 100_000);
    Require.range("dram.burstBytes", burstBytes, 1, 4096);
    Require.range("dram.rowBytes", rowBytes, burstBytes, 1 << 20);
    Require.range("dram.outstandingReads", outstandingReads.get(), 1, 1024);
    Require.powerOfTwo("dram.channels", channels.get(), 1, 16);
    Require.powerOfTwo("dram.axiBits", axiBits.get(), 32, 1024);
    Require.range("dram.powerDownNs", powerDownNs.get(), 0, 1_000_000_000);
    if (type.equals(SIMPLE) && channels.get() > 1) {
      throw new InvalidConfigException(
          "dram.channels is %d; a simple DRAM has 1 channel, raise dram.megabytesPerSecond instead"
              .formatted(channels.get()));
    }
  }

  /** A simple DRAM. */
  public static DramConfig simple(
      int megabytesPerSecond, int latencyNs, int burstBytes, int rowBytes) {
    return new DramConfig(
        SIMPLE,
        Optional.empty(),
        megabytesPerSecond,
        latencyNs,
        burstBytes,
        rowBytes,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether there are no banks, rows and refresh. */
  public boolean withoutBanks() {
    return type.equals(SIMPLE);
  }

  /** Whose currents are billed. */
  public String device() {
    return withoutBanks() ? energyType.orElseThrow() : type;
  }

  /** Bursts under way at most. */
  public int outstanding() {
    return outstandingReads.orElseThrow();
  }

  /** Channels side by side. */
  public int channelCount() {
    return channels.orElseThrow();
  }

  /** How addresses are dealt over channels, banks and rows. */
  public AddressMapping mapping() {
    return addressMapping.orElseThrow();
  }

  /** Bytes that cross the bus between DMA engine and DRAM in a cycle. */
  public int axiBytes() {
    return axiBits.orElseThrow() / Byte.SIZE;
  }

  /** Idle time after which it is powered down, picoseconds. */
  public long powerDownPs() {
    return powerDownNs.orElseThrow() * 1000L;
  }
}
