package prunus.codegen.rtl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.contract.Dimensions;
import prunus.array.contract.UnbuildableConfigException;

class DimensionsTest {
  @Test
  void followFromTheConfiguration() {
    Dimensions d = new Dimensions(Configs.load("prunus64"));
    assertThat(d.laneBits()).isEqualTo(6);
    assertThat(d.columnBits()).isEqualTo(13);
    assertThat(d.rowBits()).isEqualTo(13);
    assertThat(d.rowWidth()).isEqualTo(64);
    assertThat(d.accumulatorBits()).isEqualTo(11);
    assertThat(d.activationBits()).isEqualTo(13);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny4", "tiny4x2", "eie64", "prunus64", "prunus256", "prunus1024"})
  void shippedConfigurationsCanBeBuilt(String name) {
    assertThat(PrunusArray.design(Configs.load(name)).top()).isEqualTo("PrunusArray");
  }

  @ParameterizedTest
  @CsvSource({
    "accumulators=131072, accumulators is 131072; the circuit generator builds 1 to 65536",
    "activationBytes=67108864, activationBytes is 67108864; the circuit generator builds 1 to 16777216",
    "pointerBytes=16, 'pointerBytes is 16; the circuit generator builds memories whose halves hold"
        + " a column of every PE, here 20 bytes and more'",
  })
  void whatCannotBeBuiltIsRefusedByName(String change, String message) {
    ArrayConfig config = Configs.with(Configs.load("tiny4"), change);
    assertThatThrownBy(() -> new Dimensions(config))
        .isInstanceOf(UnbuildableConfigException.class)
        .hasMessage(message);
  }
}
