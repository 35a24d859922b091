package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CircuitCommandsTest {
  @TempDir private Path folder;

  @Test
  void verilogWritesAFileAModule() throws IOException {
    Sim sim = Sim.run("verilog", "--config", "tiny4", "--out", folder.toString());
    assertThat(sim.exitCode()).isZero();
    assertThat(folder.resolve("PrunusArray.v")).content().contains("module PrunusArray (");
    assertThat(folder.resolve("memories.json")).content().contains("\"copies\": 4");
    assertThat(folder.resolve("README.md")).content().contains("| `busy` | out | 1 |");
    for (String file : Files.readAllLines(folder.resolve("files.f"))) {
      assertThat(folder.resolve(file)).exists();
    }
  }

  @Test
  void verilogRefusesWhatItCannotBuild() {
    Sim sim = Sim.run("verilog", "--set", "peCount=300", "--out", folder.toString());
    assertThat(sim.exitCode()).isEqualTo(1);
    assertThat(sim.err())
        .isEqualToIgnoringNewLines("sim: peCount is 300; the circuit generator builds 1 to 256");
  }

  @Test
  void verilogNeedsAFolder() {
    assertThat(Sim.run("verilog", "--config", "tiny4").exitCode()).isEqualTo(2);
  }

  @Test
  void cosimComparesALayer() {
    Sim sim =
        Sim.run(
            "cosim",
            "--model",
            "lenet5",
            "--layers",
            "fc2",
            "--config",
            "tiny4",
            "--engine",
            "java");
    assertThat(sim.err()).isEmpty();
    assertThat(sim.exitCode()).isZero();
    assertThat(sim.out()).contains("all equal").contains("cycles/s");
  }
}
