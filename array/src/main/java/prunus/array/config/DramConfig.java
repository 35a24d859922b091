package prunus.array.config;

/**
 * The DRAM channel behind the DMA engine.
 *
 * @param type key of the energy table's DRAM figures, such as {@code LPDDR4}
 * @param megabytesPerSecond peak bandwidth, 10^6 bytes per second
 * @param latencyNs from command to first data, charged once for each DMA command
 * @param burstBytes bytes one burst moves; transfers are rounded up to whole bursts
 * @param rowBytes bytes in one open row; a transfer activates one row per so many bytes begun
 */
public record DramConfig(
    String type, int megabytesPerSecond, int latencyNs, int burstBytes, int rowBytes) {
  public DramConfig {
    Require.present("dram.type", type);
    Require.range("dram.megabytesPerSecond", megabytesPerSecond, 1, 10_000_000);
    Require.range("dram.latencyNs", latencyNs, 0, 100_000);
    Require.range("dram.burstBytes", burstBytes, 1, 4096);
    Require.range("dram.rowBytes", rowBytes, burstBytes, 1 << 20);
  }
}
