package prunus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.contract.Cause;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.values.FeatureMap;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;
import prunus.simulator.count.Activity;
import prunus.simulator.count.Counts;
import prunus.simulator.count.Time;
import prunus.simulator.count.Work;
import prunus.simulator.energy.Component;
import prunus.simulator.energy.EnergyModel;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.memory.DramTraffic;
import prunus.simulator.result.LayerResult;
import prunus.simulator.timing.Accesses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Time and energy of LeNet-5 change in the right direction with every key of the configuration; a
 * key without an entry fails.
 */
class DirectionTest {
  private static final CompressedNetwork MODEL =
      Zoo.load("lenet5", CacheFolder.standard(), Progress.NONE);

  private static final ArrayConfig TINY = Configs.load("tiny4");

  /** Keys that have no order, and why. */
  private static final Map<String, String> WITHOUT_DIRECTION =
      Map.of(
          "name", "a text",
          "groups", "which is better depends on the channels and filters of a layer",
          "placement", "GREEDY need not beat MODULO on every network",
          "powerGating", "has one value",
          "hostMicroseconds", "this network has no step of the host",
          "accumulatorRows", "more rows in the window are fewer channels in it",
          "runBits", "longer runs are wider entries and less padding",
          "dram.type", "types differ in everything",
          "dram.energyType", "types differ in everything",
          "dram.addressMapping", "which is better depends on the transfers");

  private record Direction(
      String key,
      String base,
      List<String> values,
      Quantity quantity,
      boolean rises,
      boolean strictly) {
    @Override
    public String toString() {
      return "%s %s %s %s".formatted(key, values, quantity, rises ? "rises" : "falls");
    }
  }

  private static final String BANKED = "";
  private static final String SIMPLE = "dram.type=simple";

  private static Direction rises(String key, String base, String values, Quantity quantity) {
    return new Direction(key, base, List.of(values.split(" ", -1)), quantity, true, true);
  }

  private static Direction falls(String key, String base, String values, Quantity quantity) {
    return new Direction(key, base, List.of(values.split(" ", -1)), quantity, false, true);
  }

  private static Direction neverRises(String key, String base, String values, Quantity quantity) {
    return new Direction(key, base, List.of(values.split(" ", -1)), quantity, false, false);
  }

  static Stream<Direction> directions() {
    return Stream.of(
        falls("clockMhz", SIMPLE, "200 400 800", Quantity.TIME),
        falls("clockMhz", SIMPLE, "200 400 800", Quantity.STATIC),
        falls("clockMhz", BANKED, "200 400 800", Quantity.TIME),
        falls("clockMhz", BANKED, "200 400 800", Quantity.STATIC),
        rises("clockMhz", BANKED, "200 400 800", Quantity.POWER),
        falls("peCount", BANKED, "2 4 8", Quantity.TIME),
        rises("peCount", BANKED, "2 4 8", Quantity.POWER),
        rises("peCount", BANKED, "2 4 8", Quantity.AREA),
        falls("queueDepth", BANKED, "1 2 4", Quantity.TIME),
        neverRises("queueDepth", BANKED, "4 8 16 64", Quantity.TIME),
        rises("queueDepth", BANKED, "1 4 16", Quantity.CLOCK),
        rises("codeBits", BANKED, "4 6 8", Quantity.DRAM),
        rises("codeBits", BANKED, "4 6 8", Quantity.WEIGHTS),
        rises("weightBytes", BANKED, "65536 131072 262144", Quantity.WEIGHTS),
        rises("weightBytes", BANKED, "65536 131072 262144", Quantity.ENERGY),
        rises("weightBytes", BANKED, "65536 131072 262144", Quantity.AREA),
        falls("weightRowEntries", BANKED, "2 4 8", Quantity.ROWS),
        rises("pointerBytes", BANKED, "16384 32768 65536", Quantity.POINTERS),
        rises("pointerBytes", BANKED, "16384 32768 65536", Quantity.AREA),
        rises("offsetEntries", BANKED, "256 512 1024", Quantity.OFFSETS),
        rises("offsetEntries", BANKED, "256 512 1024", Quantity.AREA),
        rises("accumulators", BANKED, "2048 4096 8192", Quantity.ACCUMULATORS),
        rises("accumulators", BANKED, "2048 4096 8192", Quantity.AREA),
        rises("activationBytes", BANKED, "16384 32768 65536", Quantity.ACTIVATIONS),
        rises("activationBytes", BANKED, "16384 32768 65536", Quantity.AREA),
        falls("preloadWeights", "weightBytes=1048576", "false true", Quantity.TIME),
        rises("hostWatts", BANKED, "0 0.5 2", Quantity.HOST),
        falls("inferencesPerFilling", BANKED, "1 10 100", Quantity.FILLED),
        falls("dram.megabytesPerSecond", SIMPLE, "1000 5000 20000", Quantity.TIME),
        falls("dram.megabytesPerSecond", SIMPLE, "1000 5000 20000", Quantity.STATIC),
        falls("dram.megabytesPerSecond", SIMPLE, "1000 5000 20000", Quantity.ENERGY),
        rises("dram.latencyNs", SIMPLE, "10 100 1000", Quantity.TIME),
        rises("dram.latencyNs", SIMPLE, "10 100 1000", Quantity.ENERGY),
        rises("dram.burstBytes", BANKED, "128 512 4096", Quantity.DRAM_BYTES),
        neverRises("dram.rowBytes", SIMPLE, "2048 4096 8192", Quantity.DRAM_ROWS),
        falls("dram.outstandingReads", BANKED, "1 2 8", Quantity.TIME),
        falls("dram.channels", "dram.axiBits=1024", "1 2", Quantity.TIME),
        neverRises("dram.channels", "dram.axiBits=1024", "1 2 4 8", Quantity.TIME),
        rises("dram.channels", "dram.axiBits=1024", "1 2 4", Quantity.DRAM_STATIC_POWER),
        falls("dram.axiBits", BANKED, "32 64 128", Quantity.TIME),
        neverRises("dram.axiBits", BANKED, "32 64 128 256 512", Quantity.TIME),
        rises("dram.powerDownNs", BANKED, "0 500 5000 50000", Quantity.BACKGROUND));
  }

  /** What is looked at. */
  private enum Quantity {
    TIME(r -> r.time().microseconds()),
    ENERGY(r -> r.energy().totalPj()),
    STATIC(r -> r.energy().fixedPj()),
    POWER(r -> r.energy().totalPj() / r.time().microseconds()),
    WEIGHTS(r -> r.energy().pj(Component.WEIGHTS)),
    POINTERS(r -> r.energy().pj(Component.POINTERS)),
    OFFSETS(r -> r.energy().pj(Component.OFFSETS)),
    ACCUMULATORS(r -> r.energy().pj(Component.ACCUMULATORS)),
    ACTIVATIONS(r -> r.energy().pj(Component.ACTIVATIONS)),
    DRAM(r -> r.energy().pj(Component.DRAM_READ)),
    BACKGROUND(r -> r.energy().pj(Component.DRAM_BACKGROUND)),
    DRAM_STATIC_POWER(r -> r.energy().pj(Component.DRAM_REFRESH) / r.time().microseconds()),
    ROWS(r -> r.counts().accesses().reads(prunus.array.contract.Memory.WEIGHTS)),
    DRAM_BYTES(r -> r.counts().dram().channel().bytes()),
    DRAM_ROWS(r -> r.counts().dram().channel().activations()),
    FILLED(r -> r.weightsIn().filledPj()),
    CLOCK(r -> r.energy().pj(Component.CLOCK) / r.time().cycles()),
    AREA(r -> Double.NaN),
    HOST(r -> Double.NaN);

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final ToDoubleFunction<LayerResult> ofRun;

    Quantity(ToDoubleFunction<LayerResult> ofRun) {
      this.ofRun = ofRun;
    }

    double of(ArrayConfig config) {
      return switch (this) {
        case AREA ->
            new EnergyModel(config, EnergyTables.load("prunus-45nm")).areaMm2().orElseThrow();
        case HOST ->
            new EnergyModel(config, EnergyTables.load("prunus-45nm"))
                .energy(hostAtWork(config))
                .pj(Component.HOST);
        default -> ofRun.applyAsDouble(run(config));
      };
    }
  }

  /** A microsecond in which the host works and the array waits. */
  private static Activity hostAtWork(ArrayConfig config) {
    long cycles = config.clockMhz();
    long waiting = cycles * config.peCount();
    return new Activity(
        new Work(0, 0, 0, 0, 0, 0),
        new Time(
            config.peCount(),
            config.clockMhz(),
            cycles,
            0,
            0,
            cycles,
            Map.of(Cause.WAIT_DRAM, waiting)),
        new Counts(Accesses.none(), DramTraffic.NONE));
  }

  private static LayerResult run(ArrayConfig config) {
    InputTensor tensor = InputReader.defaultFor(MODEL, 1);
    return new SparseArray(config, EnergyTables.load("prunus-45nm"))
        .load(MODEL, Set.of())
        .run(new FeatureMap(tensor.shape(), tensor.quantise(MODEL.inputFormat())))
        .total();
  }

  @ParameterizedTest
  @MethodSource("directions")
  void changesInItsDirection(Direction d) {
    ArrayConfig base = d.base.isEmpty() ? TINY : Configs.with(TINY, d.base);
    double before = d.rises ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    for (String value : d.values) {
      double now = d.quantity.of(Configs.with(base, d.key + "=" + value));
      if (d.rises) {
        assertThat(now).as("%s=%s", d.key, value).isGreaterThan(before);
      } else if (d.strictly) {
        assertThat(now).as("%s=%s", d.key, value).isLessThan(before);
      } else {
        assertThat(now).as("%s=%s", d.key, value).isLessThanOrEqualTo(before);
      }
      before = now;
    }
  }

  @Test
  void everyKeyHasADirectionOrAReason() {
    List<String> keys = new ArrayList<>();
    JsonNode tree = JsonMapper.builder().build().valueToTree(TINY);
    for (String key : tree.propertyNames()) {
      if (key.equals("dram")) {
        tree.get(key).propertyNames().forEach(inner -> keys.add("dram." + inner));
      } else {
        keys.add(key);
      }
    }
    assertThat(
            Stream.concat(directions().map(Direction::key), WITHOUT_DIRECTION.keySet().stream())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(keys);
  }
}
