package prunus.simulator.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.array.config.Configs;
import prunus.array.config.InvalidConfigException;

class EnergyTest {
  @Test
  void dramIs128TimesSramInHansTable() {
    EnergyTable han = EnergyTables.load("han2015-45nm");
    double dram = 32 * han.dramPjPerBit("LPDDR4").pj();
    assertThat(dram).isEqualTo(640);
    assertThat(dram / han.sramReadPj(65536, 32).pj()).isEqualTo(128);
    assertThat(han.sramReadPj(65536, 64).pj()).isEqualTo(10);
  }

  @Test
  void cactiFiguresAreThoseTabulatedAndBetweenThemInBetween() {
    EnergyTable cacti = EnergyTables.load("cacti-45nm");
    // CACTI 7, 45 nm, itrs-lop: 8 KB and 16 KB with 32-bit words read 1.2266 and 1.7761 pJ.
    assertThat(cacti.sramReadPj(8192, 32).pj()).isEqualTo(1.2266);
    assertThat(cacti.sramReadPj(16384, 32).pj()).isEqualTo(1.7761);
    double between = cacti.sramReadPj(11585, 32).pj(); // √2 · 8192
    assertThat(between).isCloseTo(Math.sqrt(1.2266 * 1.7761), within(1e-3));
    // Below the table the smallest stands; a width between two takes the wider.
    assertThat(cacti.sramReadPj(32, 32).pj()).isEqualTo(cacti.sramReadPj(1024, 32).pj());
    assertThat(cacti.sramReadPj(8192, 24).pj()).isEqualTo(1.2266);
  }

  @Test
  void macrosHaveTheAreaTabulated() {
    // CACTI 7, 45 nm, itrs-lop: 16 KB with 64-bit words.
    assertThat(EnergyTables.load("cacti-45nm").sramAreaMm2(16384, 64)).isEqualTo(0.0753956);
    assertThat(EnergyTables.load("han2015-45nm").sramAreaMm2(16384, 64)).isNaN();
  }

  @Test
  void arithmeticTakesTheWidthOrAnUpperBound() {
    EnergyTable cacti = EnergyTables.load("cacti-45nm");
    assertThat(cacti.addPj(16).pj()).isEqualTo(0.05);
    assertThat(cacti.multiplyPj(16).pj()).isEqualTo(3.1); // no published 16-bit figure
    assertThat(cacti.multiplyPj(16).source()).contains("upper bound");
    assertThat(cacti.registerPj(48).pj()).isEqualTo(1.5);
  }

  @Test
  void everyFigureInUseHasASource() {
    for (String name : EnergyTables.names()) {
      EnergyModel model = new EnergyModel(Configs.load("prunus64"), EnergyTables.load(name));
      assertThat(model.figures()).hasSizeGreaterThan(10);
      model
          .figures()
          .forEach((use, figure) -> assertThat(figure.source()).as(use.key()).isNotBlank());
    }
  }

  @Test
  void unknownTablesAndTypesAreNamed(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> EnergyTables.load("7nm"))
        .hasMessage(
            "unknown energy table 7nm; there are han2015-45nm, cacti-45nm, or give a JSON file");
    var config = Configs.with(Configs.load("prunus64"), "dram.type=DDR9");
    assertThatThrownBy(() -> new EnergyModel(config, EnergyTables.load("cacti-45nm")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("no DRAM type DDR9; it has LPDDR4");
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
}
