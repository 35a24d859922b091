package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.array.config.Configs;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.ir.Design;
import prunus.simulator.energy.Netlist;
import prunus.testbench.synth.FlipFlopCount;
import prunus.testbench.synth.Synthesis;
import prunus.testbench.synth.SynthesisReport;
import prunus.testbench.tool.Tool;

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
    Sim sim = Sim.run("verilog", "--set", "accumulators=131072", "--out", folder.toString());
    assertThat(sim.exitCode()).isEqualTo(1);
    assertThat(sim.err())
        .isEqualToIgnoringNewLines(
            "sim: accumulators is 131072; the circuit generator builds 1 to 65536");
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

  @Test
  void cosimCountsToggles() throws IOException {
    Path file = folder.resolve("lenet5.saif");
    Sim sim =
        Sim.run(
            "cosim",
            "--model",
            "lenet5",
            "--layers",
            "fc2",
            "--config",
            "tiny4",
            "--saif",
            file.toString());
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(Files.readString(file))
        .startsWith("(SAIFILE\n")
        .contains("(INSTANCE pe\\[3\\].pe\n")
        .endsWith(")\n");
    assertThat(folder).isDirectoryContaining(f -> f.equals(file));
    Sim nowhere =
        Sim.run(
            "cosim",
            "--model",
            "lenet5",
            "--config",
            "tiny4",
            "--saif",
            folder.resolve("none/x.saif").toString());
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.err()).contains("cannot be written");
  }

  @Test
  void cosimComparesAWindowOfEveryLayer() {
    Sim sim =
        Sim.run(
            "cosim", "--model", "lenet5", "--window", "3", "--config", "tiny4", "--engine", "java");
    assertThat(sim.exitCode()).isZero();
    assertThat(sim.out()).contains("all equal").contains("times faster");
  }

  @Test
  void cosimSavesADifferenceAndSaysHowToReplayIt() {
    String[] broken = {
      "cosim",
      "--model",
      "lenet5",
      "--layers",
      "fc2",
      "--config",
      "tiny4",
      "--engine",
      "java",
      "--mutant",
      "rounding dropped",
      "--save",
      folder.resolve("difference").toString()
    };
    Sim sim = Sim.run(broken);
    assertThat(sim.exitCode()).isEqualTo(1);
    assertThat(sim.err()).isEmpty();
    assertThat(sim.out())
        .contains("not equal", "first difference: command ", "(Drain of fc2 pass 0")
        .contains("waveform of that command: " + folder.resolve("difference"))
        .contains("replay: ./sim cosim --model lenet5 --layers fc2")
        .contains("--mutant 'rounding dropped'");
    assertThat(Sim.run(broken).out()).isEqualTo(sim.out());
  }

  @Test
  void cosimRefusesWhatIsNoMutationOrWindow() {
    Sim mutation = Sim.run("cosim", "--model", "lenet5", "--mutant", "nonsense");
    assertThat(mutation.exitCode()).isEqualTo(2);
    assertThat(mutation.err()).startsWith("sim: no mutation \"nonsense\"; sim mutants lists them");
    Sim window = Sim.run("cosim", "--model", "lenet5", "--window", "0");
    assertThat(window.exitCode()).isEqualTo(2);
    assertThat(window.err()).startsWith("sim: --window must be 1 or more");
  }

  /** The resource that energy is computed with is of the circuit as it is generated. */
  @Test
  void theFlipFlopsThatEnergyCountsAreTheCircuits() throws IOException {
    org.junit.jupiter.api.Assumptions.assumeTrue(Tool.YOSYS.present(), "Yosys is not installed");
    Design design = PrunusArray.design(Configs.load("tiny4"));
    SynthesisReport report = Synthesis.run(design, Optional.empty());
    FlipFlopCount now = FlipFlopCount.of(design, report, "ProcessingElement", "LaneGroup");
    Netlist known = Netlist.counted();
    String renew = "renew it: sim synth --flip-flops with the path of flip-flops.json";
    assertThat((double) now.processingElement() / known.processingElement())
        .as(renew)
        .isBetween(0.95, 1.05);
    assertThat(now.lane()).as(renew).isEqualTo(known.lane());
    assertThat((double) now.group() / known.group()).as(renew).isBetween(0.95, 1.05);
    assertThat((double) now.array() / known.array()).as(renew).isBetween(0.95, 1.05);
  }
}
