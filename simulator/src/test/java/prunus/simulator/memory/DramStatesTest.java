package prunus.simulator.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.array.config.AddressMapping;
import prunus.array.config.DramConfig;

/** States by hand: LPDDR3 refreshes at 3.9 us and closes its rows tRP, 18.75 ns, before. */
class DramStatesTest {
  private static final DramDevice LPDDR3 = DramDevice.of("LPDDR3-1600");
  private static final long REFRESH = 3_900_000;
  private static final long CLOSING = REFRESH - 18_750;

  @Test
  void rowsStayOpenUntilARefreshAndThenItStandsByAndGoesDown() {
    DramStates states = new DramStates(LPDDR3, 2_000_000);
    states.transfer(100_000, 3_000_000);
    states.over(20_000_000);
    // Closed before the transfer; open until the refresh; down 2 us after the transfer.
    assertThat(states.between(0, 20_000_000))
        .isEqualTo(new DramTraffic.Awake(CLOSING - 100_000, 100_000 + 5_000_000 - CLOSING));
    assertThat(states.between(5_000_000, 20_000_000)).isEqualTo(DramTraffic.Awake.NONE);
    assertThat(states.between(0, 100_000)).isEqualTo(new DramTraffic.Awake(0, 100_000));
  }

  @Test
  void aShortPauseLeavesRowsOpen() {
    DramStates states = new DramStates(LPDDR3, 1_000_000);
    states.transfer(0, 1_000_000);
    assertThat(states.isDown(2_000_000)).isFalse();
    assertThat(states.isDown(2_000_001)).isTrue();
    states.transfer(2_000_000, 2_500_000);
    states.over(2_600_000);
    assertThat(states.between(0, 2_600_000)).isEqualTo(new DramTraffic.Awake(2_600_000, 0));
  }

  /** Spans do not overlap, and pieces of a run add up to it. */
  @Property(tries = 200)
  void piecesAddUp(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 9_000_000) Integer> lengths,
      @ForAll @IntRange(min = 0, max = 5_000_000) int idle,
      @ForAll @IntRange(min = 0, max = 30_000_000) int cut) {
    DramStates states = new DramStates(LPDDR3, idle);
    long time = 0;
    for (int i = 0; i < lengths.size(); i++) {
      if (i % 2 == 0) {
        states.transfer(time, time + lengths.get(i));
      }
      time += lengths.get(i);
    }
    states.over(time);
    DramTraffic.Awake whole = states.between(0, time);
    assertThat(whole.openPs() + whole.standbyPs()).isLessThanOrEqualTo(time);
    long at = Math.min(cut, time);
    assertThat(states.between(0, at).plus(states.between(at, time))).isEqualTo(whole);
  }

  /**
   * A row's worth, or four, of bursts in each mapping: HBM2 has 4 groups of 4 banks and 32 bursts
   * in a row.
   */
  @ParameterizedTest
  @CsvSource({
    "ROW_BANK_COLUMN_CHANNEL, 32, 4",
    "ROW_COLUMN_BANK_CHANNEL, 32, 16",
    "ROW_BANK_CHANNEL_COLUMN, 32, 1",
    "ROW_BANK_COLUMN_CHANNEL, 128, 4",
    "ROW_BANK_CHANNEL_COLUMN, 128, 4",
  })
  void mappingsOpenDifferentRows(AddressMapping mapping, int bursts, int rows) {
    DramDevice hbm = DramDevice.of("HBM2");
    assertThat(hbm.rowBytes() / hbm.burstBytes()).isEqualTo(32);
    DramChannels channels = new DramChannels(hbm, 1, mapping);
    for (int i = 0; i < bursts; i++) {
      channels.burst(i, false, 0);
    }
    assertThat(channels.activations()).isEqualTo(rows);
  }

  /** Two channels move two streams' worth in the time of one. */
  @ParameterizedTest
  @CsvSource({"LPDDR4-2400", "LPDDR3-1600", "DDR3-1600", "DDR4-2400", "HBM2"})
  void channelsWorkSideBySide(String type) {
    assertThat(DramConfig.DEVICES).contains(type);
    DramDevice device = DramDevice.of(type);
    DramChannels one = DramChannels.one(device);
    DramChannels two = new DramChannels(device, 2, AddressMapping.ROW_BANK_COLUMN_CHANNEL);
    long last = 0;
    for (int i = 0; i < 1000; i++) {
      last = one.burst(i, false, 0);
    }
    long ofTwo = 0;
    for (int i = 0; i < 2000; i++) {
      ofTwo = Math.max(ofTwo, two.burst(i, false, 0));
    }
    assertThat(ofTwo).isEqualTo(last);
  }
}
