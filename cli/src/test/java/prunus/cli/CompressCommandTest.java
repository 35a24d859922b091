package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressCommandTest {
  @TempDir private Path folder;

  private String dense() {
    Path file = folder.resolve("lenet5.dense.safetensors");
    DenseNetwork.write("lenet5", file);
    return file.toString();
  }

  /** 430,500 weights and 580 biases; conv1 and fc2, 5,500 weights, stay float. */
  @Test
  void bytesAreCounted() {
    Sim sim =
        Sim.run(
            "compress",
            "--model",
            dense(),
            "--method",
            "fixed",
            "--bits",
            "8,4",
            "--layers",
            "conv2,fc1",
            "--pruned",
            "lenet5");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out().lines().toList())
        .anyMatch(l -> l.matches("float, 32 bits +1,724,320 +1\\.0x"))
        .anyMatch(l -> l.matches("fixed point, 8 bits +449,328 +3\\.8x"))
        .anyMatch(l -> l.matches("fixed point, 4 bits +236,828 +7\\.3x"))
        .anyMatch(l -> l.matches("file lenet5 +43,053 +40\\.1x"));
  }

  @Test
  void whatIsWrongIsSaidInOneSentence() {
    refused("unknown layer x", "--model", dense(), "--layers", "x");
    refused("bits is 1; give 2 to 16", "--model", dense(), "--method", "fixed", "--bits", "1");
    refused("there is no such file", "--model", folder.resolve("lenet5.npz").toString());
    refused("give --network", "--model", folder.resolve("my.npz").toString());
    refused("it has no array conv3.weight", "--model", dense(), "--network", "alexnet");
  }

  private static void refused(String message, String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "compress";
    System.arraycopy(options, 0, all, 1, options.length);
    Sim sim = Sim.run(all);
    assertThat(sim.exitCode()).as(sim.err()).isEqualTo(1);
    assertThat(sim.err()).contains(message);
    assertThat(sim.err().strip().lines()).hasSize(1);
  }

  @Test
  void sizesAfterEachStep() {
    Sim sim = Sim.run("models", "--sizes", "lenet5");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    // conv1: 500 weights and 20 biases of 4 bytes
    assertThat(sim.out()).containsPattern("conv1 +500 +330 +2,080 ").contains("total");
  }
}
