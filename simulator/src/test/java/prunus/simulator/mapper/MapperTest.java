package prunus.simulator.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.program.Pass;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.random.RandomCase;
import prunus.models.Progress;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;

class MapperTest {
  /** Every filter has exactly one slot, whatever the placement. */
  @Property(tries = 300)
  void everyFilterIsPlacedOnce(@ForAll long seed) {
    RandomCase.Case c = RandomCase.of(seed);
    Program program;
    try {
      program = Mapper.map(c.model(), c.config());
    } catch (MappingException tooBig) {
      return;
    }
    for (Step step : program.steps()) {
      if (step instanceof Step.Weighted w) {
        int[] placed =
            w.passes().stream()
                .map(Pass::filters)
                .flatMapToInt(Arrays::stream)
                .filter(k -> k >= 0)
                .sorted()
                .toArray();
        int[] all = new int[w.geometry().output().channels()];
        Arrays.setAll(all, k -> k);
        assertThat(placed).isEqualTo(all);
      }
    }
  }

  /** One output row needs as many rows of the window as the kernel has: no limit of its own. */
  @Test
  void aTallKernelTakesTheRowsItNeeds() {
    var model = Zoo.load("lenet5", CacheFolder.standard(), Progress.NONE);
    ArrayConfig config = Configs.with(Configs.load("tiny4"), "accumulatorRows=2");
    Step.Weighted first = (Step.Weighted) Mapper.map(model, config).steps().getFirst();
    assertThat(first.passes().getFirst().window().rows()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accumulators=64   | layer conv1 needs
          offsetEntries=16  | layer conv1 needs 5 rows of 32 accumulators and 25 offset entries
          pointerBytes=16   | columns, half the pointer memory has 3; raise pointerBytes
          weightBytes=64    | entries of half the weight memory for one channel a PE; raise weightBytes
          activationBytes=16 | an activation memory holds 8; raise activationBytes
          codeBits=2        | layer conv1 has 4-bit codes, the array's codebook has codeBits=2; use --set codeBits=4
          """)
  void limitsAreNamed(String change, String message) {
    var model = Zoo.load("lenet5", CacheFolder.standard(), Progress.NONE);
    ArrayConfig config = Configs.with(Configs.load("tiny4"), change);
    assertThatThrownBy(() -> Mapper.map(model, config))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    assertThatThrownBy(() -> Mapper.map(model, Configs.load("tiny4"), Set.of("conv9")))
        .hasMessage("unknown layer conv9; the array runs conv1, conv2, fc1, fc2");
  }
}
