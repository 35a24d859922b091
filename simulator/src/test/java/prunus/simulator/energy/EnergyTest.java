package prunus.simulator.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.config.InvalidConfigException;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;
import prunus.simulator.count.Activity;
import prunus.simulator.count.Counts;
import prunus.simulator.count.Time;
import prunus.simulator.count.Work;
import prunus.simulator.memory.DramTraffic;
import prunus.simulator.timing.Accesses;

class EnergyTest {
  private static final Netlist NETLIST = Netlist.counted();
  private static final long FLIP_FLOPS =
      4L * (NETLIST.processingElement() + NETLIST.lane()) + NETLIST.group() + NETLIST.array();
  private static final ArrayConfig TINY = Configs.load("tiny4");

  /** 800 cycles of 4 PEs, a microsecond: half of it busy; 100 multiply-adds, 10 broadcasts. */
  private static final Activity ACTIVITY =
      new Activity(
          new Work(200, 90, 100, 10, 0, 0),
          new Time(
              4,
              800,
              800,
              700,
              600,
              0,
              Map.of(Cause.MAC, 100L, Cause.DRAIN, 1500L, Cause.STARVED_BY_SCAN, 1600L)),
          new Counts(
              new Accesses(
                  Map.of(Memory.WEIGHTS, 20L, Memory.POINTERS, 80L, Memory.QUEUE, 40L),
                  Map.of(Memory.ACCUMULATORS, 100L, Memory.QUEUE, 40L)),
              new DramTraffic(
                  1000,
                  200,
                  300,
                  new DramTraffic.Channel(12, 3, 1500, 2),
                  new DramTraffic.Awake(500_000, 100_000))));

  private static Energy energy(String table) {
    return new EnergyModel(TINY, EnergyTables.load(table)).energy(ACTIVITY);
  }

  @Test
  void hansTableByHand() {
    Energy e = energy("han2015-45nm");
    assertThat(e.pj(Component.WEIGHTS)).isCloseTo(20 * 5 * 2.0, within(1e-9)); // 64 bit
    assertThat(e.pj(Component.POINTERS)).isCloseTo(80 * 5 / 2.0, within(1e-9)); // 16 bit
    assertThat(e.pj(Component.ACCUMULATORS)).isCloseTo(100 * 5.0, within(1e-9));
    assertThat(e.pj(Component.QUEUE)).isCloseTo(80 * 1.5, within(1e-9)); // 48 bit registers
    assertThat(e.pj(Component.MULTIPLY)).isCloseTo(310, within(1e-9));
    assertThat(e.pj(Component.ADD)).isCloseTo(20, within(1e-9));
    assertThat(e.pj(Component.DRAM_READ)).isCloseTo(1200 * 8 * 20.0, within(1e-6));
    assertThat(e.pj(Component.DRAM_WRITE)).isCloseTo(300 * 8 * 20.0, within(1e-6));
    assertThat(e.fixedPj()).isZero();
    assertThat(e.lowPj()).isEqualTo(e.highPj()).isCloseTo(e.totalPj(), within(1e-6));
  }

  @Test
  void prunusTableByHand() {
    Energy e = energy("prunus-45nm");
    // CACTI rows, 1.25 ns, lstp + lop: 64 KB x 64 in two cycles 7.027 pJ, 0.09973 + 0.643 mW;
    // 16 KB x 16 in one 2.608 pJ; 1 KB x 32 1R1W by read and write 1.492 pJ for a write.
    double weightLeak = 4 * 2 * (0.09973 + 0.643) * 1000; // 4 PEs, 2 halves, 1 us
    assertThat(e.fixedPj(Component.WEIGHTS)).isCloseTo(weightLeak, within(1.0));
    assertThat(e.pj(Component.WEIGHTS)).isCloseTo(20 * 7.027 + weightLeak, within(1.0));
    double pointerLeak = 4 * 2 * (0.05419 + 0.4081) * 1000;
    assertThat(e.pj(Component.POINTERS)).isCloseTo(80 * 2.608 + pointerLeak, within(1.0));
    double accumulatorLeak = 4 * 8 * (0.002964 + 0.04028) * 1000;
    assertThat(e.pj(Component.ACCUMULATORS)).isCloseTo(100 * 1.492 + accumulatorLeak, within(1.0));
    assertThat(e.pj(Component.QUEUE)).isZero(); // stands in flip-flops
    assertThat(e.pj(Component.MULTIPLY)).isCloseTo(79, within(1e-9));
    assertThat(e.pj(Component.REGISTERS))
        .isCloseTo(NETLIST.processingElement() * 1600 * 1.12e-3, within(1e-6));
    assertThat(e.pj(Component.CLOCK)).isCloseTo(FLIP_FLOPS * 800 * 2.04e-3, within(1e-6));
    assertThat(e.lowPj()).isLessThan(e.totalPj());
    assertThat(e.highPj()).isGreaterThan(e.totalPj());
  }

  /**
   * LPDDR3: 2 chips at 1.2 V; half a microsecond open, a tenth in standby, the rest powered down.
   */
  @Test
  void dramTakesPowerByItsState() {
    ArrayConfig config = Configs.with(TINY, "dram.type=LPDDR3-1600");
    Energy e = new EnergyModel(config, EnergyTables.load("prunus-45nm")).energy(ACTIVITY);
    assertThat(e.pj(Component.DRAM_BACKGROUND))
        .isCloseTo(2 * 1.2 * 1000 * (0.5 * 21 + 0.1 * 20.5 + 0.4 * 1.3), within(1e-6));
    assertThat(e.pj(Component.DRAM_REFRESH))
        .isCloseTo(2 * 1.2 * 1000 * (150 - 21) * 168 / 3120.0, within(1e-6));
    ArrayConfig two = Configs.with(config, "dram.channels=2");
    Energy both = new EnergyModel(two, EnergyTables.load("prunus-45nm")).energy(ACTIVITY);
    assertThat(both.pj(Component.DRAM_BACKGROUND))
        .isCloseTo(2 * e.pj(Component.DRAM_BACKGROUND), within(1e-6));
    assertThat(both.pj(Component.DRAM_REFRESH))
        .isCloseTo(2 * e.pj(Component.DRAM_REFRESH), within(1e-6));
  }

  @Test
  void theHostTakesItsWattsAndTheClockStandsMeanwhile() {
    ArrayConfig config = Configs.with(TINY, "hostWatts=0.5");
    Activity host =
        new Activity(
            new Work(0, 0, 0, 0, 0, 0),
            new Time(
                4, 800, 800, 600, 0, 600, Map.of(Cause.WAIT_DRAM, 800L, Cause.WAIT_HOST, 2400L)),
            new Counts(Accesses.none(), DramTraffic.NONE));
    Energy e = new EnergyModel(config, EnergyTables.load("prunus-45nm")).energy(host);
    assertThat(e.pj(Component.REGISTERS) + e.pj(Component.CONTROL)).isZero();
    assertThat(e.pj(Component.HOST)).isCloseTo(0.5e12 * 0.75e-6, within(1e-3));
    assertThat(e.pj(Component.CLOCK)).isCloseTo(FLIP_FLOPS * 200 * 2.04e-3, within(1e-6));
  }

  @Test
  void eiesTableByHand() {
    Energy e = energy("eie-45nm");
    assertThat(e.pj(Component.WEIGHTS)).isCloseTo(20 * 33.13, within(1e-9));
    assertThat(e.pj(Component.POINTERS)).isCloseTo(80 * 8.334, within(1e-9));
    assertThat(e.pj(Component.MULTIPLY) + e.pj(Component.ADD)).isCloseTo(185.6, within(1e-9));
    assertThat(e.fixedPj()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prunus-45nm", "han2015-45nm", "eie-45nm"})
  void everyFigureInUseHasASource(String name) {
    for (String config : Configs.names()) {
      EnergyModel model = new EnergyModel(Configs.load(config), EnergyTables.load(name));
      assertThat(model.prices()).hasSizeGreaterThan(10);
      assertThat(model.prices())
          .allSatisfy(p -> assertThat(p.figure().source()).as(p.key()).isNotBlank());
      assertThat(model.prices().stream().map(Price::key)).doesNotHaveDuplicates();
    }
  }

  /** Larger memories, deeper queues and more PEs take more power, whatever the key. */
  @ParameterizedTest
  @CsvSource({
    "weightBytes, 65536, 131072, 262144",
    "pointerBytes, 16384, 32768, 65536",
    "offsetEntries, 128, 256, 512",
    "accumulators, 1024, 2048, 4096",
    "activationBytes, 8192, 16384, 32768",
    "queueDepth, 4, 8, 16",
    "peCount, 2, 4, 8",
    "clockMhz, 700, 800, 900",
  })
  void fixedPowerGrowsWithEveryKey(String key, int least, int mid, int most) {
    double before = 0;
    for (int value : new int[] {least, mid, most}) {
      ArrayConfig config = Configs.with(TINY, key + "=" + value);
      int n = config.peCount();
      int cycles = config.clockMhz();
      Activity idle =
          new Activity(
              new Work(0, 0, 0, 0, 0, 0),
              new Time(
                  n,
                  config.clockMhz(),
                  cycles,
                  0,
                  0,
                  0,
                  Map.of(Cause.WAIT_DRAM, (long) n * cycles)),
              new Counts(Accesses.none(), DramTraffic.NONE));
      Energy e = new EnergyModel(config, EnergyTables.load("prunus-45nm")).energy(idle);
      double power = e.fixedPj();
      assertThat(power).as("%s=%d", key, value).isGreaterThan(before);
      assertThat(e.totalPj()).isEqualTo(power);
      before = power;
    }
  }

  @Test
  void unknownTablesAndTypesAreNamed(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> EnergyTables.load("7nm"))
        .hasMessageContaining("unknown energy table 7nm")
        .hasMessageContaining("prunus-45nm, han2015-45nm, eie-45nm");
    Path file = folder.resolve("mine.json");
    Files.writeString(
        file,
        "{\"name\":\"m\",\"node\":\"1 nm\",\"description\":\"\",\"add\":[{\"bits\":32,\"pj\":-1,\"source\":\"x\"}],"
            + "\"multiply\":[],\"register\":[],\"sram\":[],\"dram\":[]}");
    assertThatThrownBy(() -> EnergyTables.load(file.toString()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("mine.json")
        .hasMessageContaining("pj is -1.0; it must be above 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "low": 3, "mid": 2, "high": 4, "unit": "pJ"    | must rise from 0
          "low": -1, "mid": 2, "high": 4, "unit": "pJ"   | must rise from 0
          "low": 1, "mid": 2, "high": 1e300, "unit": "pJ"| must rise from 0
          "low": 1, "mid": 2, "high": 4, "unit": "fJ"    | must be pJ
          "low": 1, "mid": 2, "high": 4                  | unit is missing
          """)
  void entriesAreChecked(String entry, String message, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.json");
    Files.writeString(
        file,
        """
        {"name": "m", "node": "45 nm", "description": "",
         "add": [{"bits": 32, "pj": 0.1, "source": "x"}],
         "multiply": [{"bits": 32, "pj": 0.1, "source": "x"}],
         "register": [{"bits": 32, "pj": 0.1, "source": "x"}],
         "sram": [{"capacityBytes": 0, "wordBits": 32, "readPj": 1, "writePj": 1, "areaMm2": null,
           "source": "x"}],
         "logic": [{"use": "POSTPROCESS", %s, "source": "x"}],
         "dram": [{"type": "any", "pjPerBit": 20, "source": "x"}]}
        """
            .formatted(entry));
    assertThatThrownBy(() -> EnergyTables.load(file.toString()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("mine.json")
        .hasMessageContaining(message);
  }
}
