package prunus.simulator.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.array.config.DramConfig;

/** Bursts worked by hand from the timings of the data sheets, in clocks. */
class DramChannelTest {
  private static final DramDevice LPDDR4 = DramDevice.of("LPDDR4-2400");
  private static final DramDevice DDR4 = DramDevice.of("DDR4-2400");

  /** Of LPDDR4: 2 groups of 4 banks, 64 bursts of 128 bytes in a row. */
  private static final long NEXT_ROW = 2 * 64 * 4;

  private static long clocks(DramDevice device, long picoseconds) {
    assertThat(picoseconds % device.clockPs()).isZero();
    return picoseconds / device.clockPs();
  }

  @Test
  void theFirstBurstWaitsForRowAndColumn() {
    DramChannels channel = DramChannels.one(LPDDR4);
    // tRCD 15, CL 17, 8 clocks of data.
    assertThat(clocks(LPDDR4, channel.burst(0, false, 0))).isEqualTo(15 + 17 + 8);
    assertThat(channel.activations()).isEqualTo(1);
  }

  @Test
  void aStreamMovesABurstInEveryEightClocks() {
    DramChannels channel = DramChannels.one(LPDDR4);
    long end = 0;
    for (int i = 0; i < 100; i++) {
      end = channel.burst(i, false, 0);
    }
    // Two bank groups in turn; each opens its row once, the second 8 clocks (tRRD) after the first.
    assertThat(clocks(LPDDR4, end)).isEqualTo(15 + 17 + 100 * 8);
    assertThat(channel.activations()).isEqualTo(2);
  }

  @Test
  void aRowMissClosesAndOpens() {
    DramChannels channel = DramChannels.one(LPDDR4);
    channel.burst(0, false, 0);
    // Close at tRAS 32 (later than the read at 15 + tRTP 12), tRP 15, tRCD 15, CL 17, 8 of data.
    assertThat(clocks(LPDDR4, channel.burst(NEXT_ROW, false, 0))).isEqualTo(32 + 15 + 15 + 17 + 8);
    assertThat(channel.activations()).isEqualTo(2);
  }

  @Test
  void aRefreshClosesAllRowsForTrfc() {
    DramChannels channel = DramChannels.one(LPDDR4);
    channel.burst(0, false, 0);
    long asked = 8660L * LPDDR4.clockPs();
    assertThat(clocks(LPDDR4, channel.burst(0, false, asked))).isEqualTo(8660 + 392 + 15 + 17 + 8);
    assertThat(channel.activations()).isEqualTo(2);
  }

  @Test
  void withinABankGroupColumnsAreFurtherApart() {
    DramChannels channel = DramChannels.one(DDR4);
    long first = channel.burst(0, false, 0);
    long other = channel.burst(2, false, 0); // the same group: tCCD_L 6, between groups 4
    assertThat(clocks(DDR4, other - first)).isEqualTo(6);
  }

  @Test
  void turnaroundsCost() {
    DramChannels channel = DramChannels.one(LPDDR4);
    long read = clocks(LPDDR4, channel.burst(0, false, 0)); // column command at 15
    long write = clocks(LPDDR4, channel.burst(2, true, 0));
    // Command at 15 + CL 17 + 8 + 2 - CWL 14, data CWL 14 + 8 later.
    assertThat(write).isEqualTo(15 + 17 + 8 + 2 - 14 + 14 + 8);
    // tWTR_L 16 behind the write's data, CL 17, 8 of data.
    assertThat(clocks(LPDDR4, channel.burst(4, false, 0))).isEqualTo(write + 16 + 17 + 8);
    assertThat(read).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({
    "LPDDR4-2400, 19.28",
    "LPDDR3-1600, 12.8",
    "DDR3-1600, 12.8",
    "DDR4-2400, 19.28",
    "HBM2, 32"
  })
  void peaks(String type, double gigabytesPerSecond) {
    assertThat(DramDevice.of(type).bytesPerSecond() / 1e9)
        .isCloseTo(gigabytesPerSecond, within(0.01));
    assertThat(DramConfig.DEVICES).contains(type);
  }

  @Test
  void energiesAreThoseOfTheCurrents() {
    // The file beside the currents says 8242.9 pJ a bank and rank, 6.100 pJ a bit read.
    assertThat(DDR4.activatePj()).isCloseTo(8242.9, within(0.1));
    assertThat(DDR4.readPj() / (64 * 8)).isCloseTo(6.100, within(0.001));
    assertThat(DDR4.writePj() / (64 * 8)).isCloseTo(5.634, within(0.001));
  }

  /** A long stream reaches the peak but for refresh and the rows it opens. */
  @Property(tries = 20)
  void streamsReachThePeak(@ForAll @IntRange(min = 0, max = 4) int type) {
    DramDevice device = DramDevice.of(DramConfig.DEVICES.get(type));
    DramChannels channel = DramChannels.one(device);
    int bursts = 100_000;
    long end = 0;
    for (int i = 0; i < bursts; i++) {
      end = channel.burst(i, false, Math.max(0, end - 200_000));
    }
    double share = bursts * (double) device.burstBytes() / (end * 1e-12) / device.bytesPerSecond();
    double refresh = (double) device.clocks().trfc() / device.clocks().trefi();
    assertThat(share).isBetween(0.97 - refresh, 1.0);
  }
}
