package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PruneCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"n-of-m,1", "load-balanced,0.1", "filter-l1,0.5", "block,0.3", "random,0.05"})
  void aPrunedModelRuns(String method, String density) {
    String file = folder.resolve("small.pruned").toString();
    Sim sim = Sim.run("prune", "lenet5", "--method", method, "--density", density, "-o", file);
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out()).contains("conv2");
    Sim run = Sim.run("run", "--model", file, "--config", "tiny4");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("pruned by " + method);
  }

  @Test
  void whatIsWrongIsSaidInOneSentence() {
    refused(1, "needs --density", "--method", "magnitude");
    refused(1, "needs --density", "--method", "magnitude", "--density", "1.5");
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
