package prunus.testbench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolTest {
  @Test
  void aMissingToolIsOneSentenceNamingThePackage(@TempDir Path empty) {
    assertThatThrownBy(() -> Tool.VERILATOR.require(empty.toString()))
        .isInstanceOf(ToolException.class)
        .hasMessage(
            "verilator is not installed; install the Debian package verilator, version 5.006 or"
                + " newer");
    assertThatThrownBy(() -> Tool.VVP.require(empty.toString()))
        .hasMessage(
            "vvp is not installed; install the Debian package iverilog, version 11.0 or newer");
  }

  @Test
  void anOldToolIsOneSentenceNamingThePackage(@TempDir Path folder) throws IOException {
    Path old = folder.resolve("verilator");
    Files.writeString(old, "#!/bin/sh\necho 'Verilator 4.038 2020-07-11'\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    assertThatThrownBy(() -> Tool.VERILATOR.require(folder.toString()))
        .isInstanceOf(ToolException.class)
        .hasMessage(
            "verilator is too old (\"Verilator 4.038 2020-07-11\"); install the Debian package"
                + " verilator, version 5.006 or newer");
  }

  @Test
  void versionsCompareAsNumbers() {
    assertThat(Tool.older("Verilator 5.006 2023", "5.006")).isFalse();
    assertThat(Tool.older("Verilator 5.032", "5.006")).isFalse();
    assertThat(Tool.older("Verilator 5.004", "5.006")).isTrue();
    assertThat(Tool.older("Yosys 0.9", "0.20")).isTrue();
    assertThat(Tool.older("Z3 version 4.8.12", "4.8")).isFalse();
    assertThat(Tool.older("12", "10")).isFalse();
    assertThat(Tool.older("no number", "10")).isFalse();
  }

  @Test
  void aFailureShowsTheLastLines(@TempDir Path folder) {
    Run run = Run.of("sh").in(folder).arguments("-c", "seq 1 100; exit 3");
    assertThatThrownBy(run::runOrFail)
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("exit 3")
        .hasMessageContaining("\n81\n")
        .hasMessageEndingWith("\n100");
  }
}
