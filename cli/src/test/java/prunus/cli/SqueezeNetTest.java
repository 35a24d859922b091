package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.models.compress.CompressedNetwork;
import prunus.models.file.ModelFileReader;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The imported SqueezeNet against its definition in floating point, where the file is at hand. */
class SqueezeNetTest {
  /** The largest difference of a score, stated in docs/import.md. */
  private static final double SCORE_ERROR = 0.25;

  private static final Path FILE =
      Path.of("../../shared/data/squeezenet/compressed_SqueezeNet.net");

  @TempDir private static Path folder;
  private static NaiveSqueezeNet naive;
  private static CompressedNetwork model;
  private static double worst;

  @BeforeAll
  static void imported() throws IOException {
    assumeTrue(Files.exists(FILE), "the Deep Compression file is not here");
    Sim sim =
        Sim.run(
            "import",
            "--format",
            "deep-compression",
            FILE.toString(),
            "--network",
            "squeezenet1.0",
            "-o",
            folder.resolve("squeezenet.pruned").toString());
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out()).contains("415,921 non-zero weights");
    naive = new NaiveSqueezeNet(Files.readAllBytes(FILE));
    model = ModelFileReader.read(folder.resolve("squeezenet.pruned"));
  }

  @AfterAll
  static void report() {
    System.out.printf("SqueezeNet: largest difference of a score %.4f%n", worst);
  }

  private static Path picture(String kind) throws IOException {
    BufferedImage image = new BufferedImage(227, 227, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(5);
    for (int i = 0; i < 227 * 227; i++) {
      int x = i % 227;
      int y = i / 227;
      image.setRGB(
          x,
          y,
          switch (kind) {
            case "checkerboard1" -> (x + y) % 2 == 0 ? 0xFFFFFF : 0;
            case "checkerboard8" -> (x / 8 + y / 8) % 2 == 0 ? 0xFFFFFF : 0;
            case "checkerboard40" -> (x / 40 + y / 40) % 2 == 0 ? 0xFF2010 : 0x1040E0;
            case "gradient" -> (x << 16) | (y << 8) | (255 - x);
            case "noise" -> random.nextInt(1 << 24);
            case "disc" -> Math.hypot(x - 113, y - 113) < 70 ? 0xFF8000 : 0x204060;
            default -> 0;
          });
    }
    Path file = folder.resolve(kind + ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checkerboard1",
        "checkerboard8",
        "checkerboard40",
        "gradient",
        "noise",
        "disc",
        "black",
        "1/f 1",
        "1/f 2",
        "1/f 3",
        "1/f 4"
      })
  void agreesWithItsDefinition(String kind) throws IOException {
    InputTensor input;
    if (kind.startsWith("1/f")) {
      input = InputReader.defaultFor(model, Long.parseLong(kind.substring(4)));
    } else {
      input = InputReader.read(picture(kind), model);
    }
    double[] want = naive.scores(input.values());
    double[] got = Scores.of(model, input);
    double error =
        IntStream.range(0, 1000).mapToDouble(k -> Math.abs(got[k] - want[k])).max().orElseThrow();
    worst = Math.max(worst, error);
    assertThat(error).as(kind).isLessThan(SCORE_ERROR);
    assertThat(best(got)).isEqualTo(best(want));
  }

  private static int best(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .max(Comparator.comparingDouble(i -> scores[i]))
        .orElseThrow();
  }

  @Test
  void theRunPrintsTheFirstFive() throws IOException {
    Path file = picture("disc");
    Path labels = folder.resolve("labels.txt");
    Files.write(labels, IntStream.range(0, 1000).mapToObj(i -> "class " + i).toList());
    String[] run = {
      "run",
      "--model",
      folder.resolve("squeezenet.pruned").toString(),
      "--input",
      file.toString(),
      "--labels",
      labels.toString(),
      "--set",
      "codeBits=8",
      "--format",
      "json"
    };
    Sim sim = Sim.run(run);
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    JsonNode top = JsonMapper.shared().readTree(sim.out()).get("top");
    assertThat(top.size()).isEqualTo(5);
    double[] scores = naive.scores(InputReader.read(file, model).values());
    double sum = Arrays.stream(scores).map(Math::exp).sum();
    int first = best(scores);
    assertThat(top.get(0).get("index").asInt()).isEqualTo(first);
    assertThat(top.get(0).get("label").asString()).isEqualTo("class " + first);
    assertThat(top.get(0).get("probability").asDouble())
        .isCloseTo(Math.exp(scores[first]) / sum, within(0.02));
    Sim narrow = Sim.run(Arrays.copyOf(run, 7));
    assertThat(narrow.exitCode()).as(narrow.err()).isZero();
    assertThat(narrow.err()).contains("takes codeBits=8 instead of 4");
  }
}
