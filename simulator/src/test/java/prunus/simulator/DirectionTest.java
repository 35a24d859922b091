package prunus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.values.FeatureMap;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;
import prunus.simulator.energy.Component;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.result.LayerResult;

/** Time and energy of LeNet-5 change in the right direction with every key that matters. */
class DirectionTest {
  private static final CompressedNetwork MODEL =
      Zoo.load("lenet5", CacheFolder.standard(), Progress.NONE);

  private static LayerResult run(String key, String value) {
    ArrayConfig config = Configs.with(Configs.load("tiny4"), "dram.type=simple");
    InputTensor tensor = InputReader.defaultFor(MODEL, 1);
    return new SparseArray(
            Configs.with(config, key + "=" + value), EnergyTables.load("prunus-45nm"))
        .load(MODEL, Set.of())
        .run(new FeatureMap(tensor.shape(), tensor.quantise(MODEL.inputFormat())))
        .total();
  }

  /** What is looked at. */
  private enum Quantity {
    TIME(r -> r.time().microseconds()),
    ENERGY(r -> r.energy().totalPj()),
    STATIC(r -> r.energy().fixedPj()),
    WEIGHTS(r -> r.energy().pj(Component.WEIGHTS)),
    POINTERS(r -> r.energy().pj(Component.POINTERS)),
    ACTIVATIONS(r -> r.energy().pj(Component.ACTIVATIONS)),
    CLOCK(r -> r.energy().pj(Component.CLOCK) / r.time().cycles());

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final ToDoubleFunction<LayerResult> value;

    Quantity(ToDoubleFunction<LayerResult> value) {
      this.value = value;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "clockMhz, 400, 800, TIME, falls",
    "clockMhz, 400, 800, STATIC, falls",
    "dram.megabytesPerSecond, 1000, 20000, TIME, falls",
    "dram.megabytesPerSecond, 1000, 20000, STATIC, falls",
    "dram.megabytesPerSecond, 1000, 20000, ENERGY, falls",
    "dram.latencyNs, 10, 1000, TIME, rises",
    "dram.latencyNs, 10, 1000, ENERGY, rises",
    "weightBytes, 65536, 262144, WEIGHTS, rises",
    "weightBytes, 65536, 262144, ENERGY, rises",
    "pointerBytes, 16384, 65536, POINTERS, rises",
    "activationBytes, 16384, 65536, ACTIVATIONS, rises",
    "queueDepth, 1, 16, TIME, falls",
    "queueDepth, 1, 16, CLOCK, rises",
    "peCount, 2, 8, TIME, falls",
  })
  void direction(String key, String less, String more, Quantity quantity, String direction) {
    double before = quantity.value.applyAsDouble(run(key, less));
    double after = quantity.value.applyAsDouble(run(key, more));
    if (direction.equals("rises")) {
      assertThat(after).isGreaterThan(before);
    } else {
      assertThat(after).isLessThan(before);
    }
  }
}
