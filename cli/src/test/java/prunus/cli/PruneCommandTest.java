package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.models.file.ModelFileReader;

class PruneCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"n-of-m,1", "load-balanced,0.1", "filter-l1,0.5", "block,0.3", "random,0.05"})
  void aPrunedModelRuns(String method, String density) {
    String file = folder.resolve("small.pruned").toString();
    Sim sim =
        method.equals("n-of-m") // keeps what its pattern says
            ? Sim.run("prune", "lenet5", "--method", method, "-o", file)
            : Sim.run("prune", "lenet5", "--method", method, "--density", density, "-o", file);
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out()).contains("conv2");
    Sim run = Sim.run("run", "--model", file, "--config", "tiny4");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("pruned by " + method);
  }

  /** The file is as large as allowed, or a little less; so are the multiply-adds. */
  @Test
  void budgetsAreMet() throws IOException {
    Path file = folder.resolve("small.pruned");
    String[] prune = {
      "prune", "lenet300", "--method", "magnitude", "--budget", "15kB", "-o", file.toString()
    };
    Sim sim = Sim.run(prune);
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(Files.size(file)).isBetween(14_400L, 15_000L);
    prune[5] = "10kMAC"; // fully connected layers: as many multiply-adds as weights
    assertThat(Sim.run(prune).exitCode()).isZero();
    long nonZeros =
        ModelFileReader.read(file).layers().values().stream()
            .mapToLong(l -> l.filters().nonZeros())
            .sum();
    assertThat(nonZeros).isBetween(9_500L, 10_000L);
  }

  /** Half of 20 and of 49 filters, of 453 neurons: what is left is smaller in both sizes. */
  @Test
  void wholeFiltersMakeSmallerLayers() {
    String file = folder.resolve("half.pruned").toString();
    Sim sim = Sim.run("prune", "lenet5", "--method", "filter-l1", "--density", "0.5", "-o", file);
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out())
        .containsPattern("conv1 +500 .* 250 ") // 10x1x5x5
        .containsPattern("conv2 +24,500 .* 6,250 ") // 25x10x5x5
        .containsPattern("fc1 +355,152 .* 90,800 ") // 227x400
        .containsPattern("fc2 +4,530 .* 2,270 "); // 10x227
  }

  @Test
  void whatIsWrongIsSaidInOneSentence() {
    refused(1, "needs --density", "--method", "magnitude");
    refused(1, "--density is 1.5", "--method", "magnitude", "--density", "1.5");
    refused(1, "such as 20kB", "--method", "magnitude", "--budget", "20");
    refused(1, "give more", "--method", "magnitude", "--budget", "1kB");
    refused(1, "or --budget", "--method", "magnitude", "--budget", "9kB", "--density", "0.1");
    refused(1, "unknown layer x", "--method", "n-of-m", "--layers", "x");
    refused(1, "--pattern is 4:2", "--method", "n-of-m", "--pattern", "4:2");
    refused(1, "give two numbers such as 4x8", "--method", "block", "--block", "0x0");
    refused(2, "--method", "--method", "magic");
  }

  private void refused(int exit, String message, String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "prune";
    all[1] = "lenet5";
    all[2] = "-o";
    all[3] = folder.resolve("o.pruned").toString();
    System.arraycopy(options, 0, all, 4, options.length);
    Sim sim = Sim.run(all);
    assertThat(sim.exitCode()).as(sim.err()).isEqualTo(exit);
    assertThat(sim.err()).contains(message);
    assertThat(sim.err().strip().lines()).hasSize(1);
  }
}
