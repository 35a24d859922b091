package prunus.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.cli.Main;
import prunus.models.file.ModelFileReader;

/** The commands as users give them, on a hundred images of noise. */
class CommandsTest {
  private static final int IMAGES = 100;

  @TempDir private Path folder;

  /** What a command line gave. */
  private record Outcome(int exit, String out, String err) {}

  private static Outcome sim(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    return new Outcome(exit, out.toString(), err.toString());
  }

  private Outcome train(String... more) {
    String[] args = {
      "train",
      "--network",
      "lenet300",
      "--epochs",
      "2",
      "--data",
      folder.toString(),
      "--out",
      folder.resolve("out").toString()
    };
    return sim(concat(args, more));
  }

  private Outcome prune(String... more) {
    String[] args = {
      "prune",
      "--checkpoint",
      folder.resolve("out/lenet300.dense.safetensors").toString(),
      "--data",
      folder.toString(),
      "--epochs",
      "1",
      "--out",
      folder.resolve("out").toString()
    };
    return sim(concat(args, more));
  }

  private static String[] concat(String[] a, String... b) {
    String[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  @BeforeEach
  void noise() throws IOException {
    Random random = new Random(3);
    for (String name : new String[] {"train", "t10k"}) {
      byte[] pixels = new byte[IMAGES * 784];
      random.nextBytes(pixels);
      ByteBuffer images = ByteBuffer.allocate(16 + pixels.length);
      images.putInt(0x803).putInt(IMAGES).putInt(28).putInt(28).put(pixels);
      Files.write(folder.resolve(name + "-images-idx3-ubyte"), images.array());
      ByteBuffer labels = ByteBuffer.allocate(8 + IMAGES).putInt(0x801).putInt(IMAGES);
      for (int i = 0; i < IMAGES; i++) {
        labels.put((byte) random.nextInt(10));
      }
      Files.write(folder.resolve(name + "-labels-idx1-ubyte"), labels.array());
    }
  }

  @Test
  void trainedThenPruned() {
    Outcome trained = train();
    assertThat(trained.err()).isEmpty();
    assertThat(trained.out()).contains("epoch 2 of 2: loss").contains("sim prune --checkpoint");
    Outcome pruned = prune("--rounds", "2");
    assertThat(pruned.err()).isEmpty();
    assertThat(pruned.out()).contains("12.3x fewer");
    var model = ModelFileReader.read(folder.resolve("out/lenet300.pruned"));
    assertThat(model.layer("fc1").filters().nonZeros()).isEqualTo(18_816);
    assertThat(model.provenance().source()).contains("magnitude", "seed 1", "in 2 rounds");
    assertThat(pruned.out()).contains("fc2: 9.0 % are kept");
    assertThat(prune("--rounds", "2", "--resume").out()).contains("going on from its end");
  }

  @Test
  void targetsByQualityAndBySensitivity() {
    train();
    Outcome quality = prune("--quality", "1.5", "--rounds", "1");
    assertThat(quality.err()).isEmpty();
    assertThat(quality.out()).contains("fc1: those of at least 1.5 standard deviations are kept");
    Outcome sensitivity = prune("--sensitivity", "100", "--rounds", "1");
    assertThat(sensitivity.err()).isEmpty();
    assertThat(sensitivity.out()).contains("fc1: 5.0 % are kept");
  }

  @Test
  void figuresOfTheFilesThatRunsLeave() {
    train();
    prune("--rounds", "1");
    Path out = folder.resolve("out");
    String dense = out.resolve("lenet300.dense.safetensors").toString();
    String sparse = out.resolve("lenet300.sparse.safetensors").toString();
    String[] distribution = {
      "figure", "weight-distribution", "--before", dense, "--after", sparse, "--out", out.toString()
    };
    assertThat(sim(distribution).exit()).isZero();
    assertThat(out.resolve("weight-distribution.csv")).isNotEmptyFile();
    refused(sim(concat(distribution, "--layer", "fc9")), "unknown layer fc9; layers with weights");
    Outcome sensitivity =
        sim(
            "figure",
            "sensitivity",
            "--checkpoint",
            dense,
            "--data",
            folder.toString(),
            "--images",
            "50",
            "--out",
            out.toString());
    assertThat(sensitivity.err()).isEmpty();
    assertThat(out.resolve("sensitivity.svg")).isNotEmptyFile();
  }

  @Test
  void faultsAreOneSentence() throws IOException {
    refused(train("--rate", "1e30"), "training of lenet300 diverged in epoch 2, step 1");
    refused(train("--dataset", "imagenet"), "unknown data set imagenet; there are mnist, fashion-");
    refused(train("--rate", "0"), "--epochs and --rate must be above 0");
    refused(train("--resume"), "is of another run");
    refused(prune(), "lenet300.dense.safetensors: there is no such file");
    train();
    refused(prune("--method", "slimming"), "has none; choose another method");
    refused(prune("--density", "1.5"), "--density is 1.5; give a share");
    refused(prune("--quality", "1", "--method", "obd"), "for --method magnitude");
    refused(prune("--method", "lottery-ticket", "--seed", "2"), "--seed 2 did not give");
    refused(
        prune("--network", "lenet5"), "lenet300.dense.safetensors: tensor fc1.weight has sizes");
    Path images = folder.resolve("train-images-idx3-ubyte");
    Files.write(images, Arrays.copyOf(Files.readAllBytes(images), 5000));
    refused(train(), "has 4984 bytes of data where its header promises 78400");
    Files.delete(images);
    refused(train(), "train-images-idx3-ubyte cannot be read (there is no such file)");
  }

  private static void refused(Outcome outcome, String why) {
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("sim: ").contains(why).hasLineCount(1);
  }

  @Test
  void wrongUsageIsSaid() {
    Outcome both = prune("--quality", "1", "--density", "0.1");
    assertThat(both.exit()).isEqualTo(2);
    assertThat(both.err()).contains("mutually exclusive").contains("see sim prune --help");
    assertThat(sim("train").exit()).isEqualTo(2);
  }
}
