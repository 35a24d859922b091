package prunus.simulator.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import prunus.array.config.Configs;
import prunus.array.config.InvalidConfigException;
import prunus.array.contract.Macro;
import prunus.array.contract.Macro.Ports;
import prunus.array.contract.Memory;

class SramSelectorTest {
  private static final SramSelector AT_800 = new SramSelector(SramDevice.LSTP_LOP, 800);

  private static Macro macro(Memory memory, int words, int bits, Ports ports, int cycles) {
    return new Macro(memory, 1, words, bits, ports, cycles);
  }

  private static Macro weights(int words, int bits) {
    return macro(Memory.WEIGHTS, words, bits, Ports.ONE_READ_OR_WRITE, 2);
  }

  @Test
  void theThriftiestThatMeetsTheClock() {
    Sram weights = AT_800.choose(weights(8192, 64)).block().orElseThrow();
    assertThat(weights.readPj()).isEqualTo(7.027);
    assertThat(weights.writePj()).isEqualTo(22.13);
    assertThat(weights.leakMw()).isCloseTo(0.09973 + 0.643, within(1e-4));
    assertThat(weights.accessNs()).isBetween(1.25, 2.5);
    Sram activations =
        AT_800
            .choose(macro(Memory.ACTIVATIONS, 8192, 16, Ports.ONE_READ_ONE_WRITE, 1))
            .block()
            .orElseThrow();
    assertThat(activations.readPj()).isEqualTo(4.259);
    assertThat(activations.accessNs()).isLessThanOrEqualTo(1.25);
  }

  @Test
  void accumulatorsByReadAndWriteTogether() {
    Sram bank =
        AT_800
            .choose(macro(Memory.ACCUMULATORS, 256, 32, Ports.ONE_READ_ONE_WRITE, 1))
            .block()
            .orElseThrow();
    assertThat(bank.readPj()).isEqualTo(0.992);
    assertThat(bank.writePj()).isEqualTo(1.492);
  }

  @Test
  void aWordOf96BitsIsTwoBlocksSideBySide() {
    Sram both = AT_800.choose(weights(8192, 96)).block().orElseThrow();
    Sram wide = AT_800.choose(weights(8192, 64)).block().orElseThrow();
    Sram narrow = AT_800.choose(weights(8192, 32)).block().orElseThrow();
    assertThat(both.readPj()).isEqualTo(wide.readPj() + narrow.readPj());
    assertThat(both.areaMm2()).isEqualTo(wide.areaMm2() + narrow.areaMm2());
    assertThat(both.accessNs()).isEqualTo(Math.max(wide.accessNs(), narrow.accessNs()));
  }

  @Test
  void betweenCapacitiesOnAPowerLaw() {
    double low = AT_800.choose(weights(4096, 64)).block().orElseThrow().readPj();
    double high = AT_800.choose(weights(8192, 64)).block().orElseThrow().readPj();
    int middle = (int) Math.round(4096 * Math.sqrt(2));
    assertThat(AT_800.choose(weights(middle, 64)).block().orElseThrow().readPj())
        .isCloseTo(Math.sqrt(low * high), within(1e-3));
  }

  @Test
  void whatIsTooSmallStandsInFlipFlops() {
    SramChoice choice = AT_800.choose(weights(8, 64));
    assertThat(choice.block()).isEmpty();
    assertThat(choice.flipFlops()).isEqualTo(8 * 64);
  }

  @Test
  void whatIsTooSlowIsCutIntoBanks() {
    SramChoice choice =
        AT_800.choose(macro(Memory.POINTERS, 1 << 17, 16, Ports.ONE_READ_OR_WRITE, 1));
    assertThat(choice.banks()).isGreaterThan(1);
    assertThat(choice.block().orElseThrow().accessNs()).isLessThanOrEqualTo(1.25);
  }

  @Test
  void refusalsNameTheNearest() {
    assertThatThrownBy(() -> AT_800.choose(weights(1 << 20, 64)))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("the largest has 4,194,304 bytes");
    var fast = Configs.with(Configs.load("prunus64"), "clockMhz=5000");
    assertThatThrownBy(() -> SramSelector.of(fast, SramDevice.LSTP_LOP))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("clockMhz is 5000")
        .hasMessageContaining("at most about");
  }

  /** A slower clock never makes a read dearer. */
  @Property(tries = 100)
  void slowerClocksReadForLess(
      @ForAll @IntRange(min = 100, max = 900) int mhz,
      @ForAll @IntRange(min = 32, max = 1 << 14) int words) {
    Macro macro = weights(words, 64);
    double fast = read(new SramSelector(SramDevice.LSTP_LOP, mhz + 50).choose(macro));
    double slow = read(new SramSelector(SramDevice.LSTP_LOP, mhz).choose(macro));
    assertThat(slow).isLessThanOrEqualTo(fast * (1 + 1e-12));
  }

  private static double read(SramChoice choice) {
    return choice.block().orElseThrow().readPj();
  }
}
