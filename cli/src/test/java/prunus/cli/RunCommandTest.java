package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.array.contract.Cause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"lenet300,prunus64", "lenet5,tiny4", "lenet5,eie64", "lenet5,prunus64"})
  void jsonIsOneDocumentThatKeepsTheContract(String model, String config) {
    Sim sim = Sim.run("run", "--model", model, "--config", config, "--format", "json");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    JsonNode root = JSON.readTree(sim.out());
    assertThat(root.propertyNames())
        .contains("model", "config", "energyTable", "layers", "total", "host");
    assertThat(root.at("/host").propertyNames())
        .containsExactlyInAnyOrder("simulateSeconds", "loadSeconds");
    long n = root.at("/config/peCount").asLong();
    long cycles = 0;
    for (JsonNode layer : root.get("layers")) {
      check(layer, n);
      cycles += layer.get("cycles").asLong();
    }
    check(root.get("total"), n);
    assertThat(root.at("/total/cycles").asLong()).isEqualTo(cycles);
  }

  private static void check(JsonNode layer, long n) {
    assertThat(layer.propertyNames())
        .contains(
            "cycles",
            "macs",
            "utilization",
            "peCycles",
            "accesses",
            "dramBytes",
            "energyPj",
            "weightsIn",
            "timeUs");
    long slots = 0;
    for (Cause cause : Cause.values()) {
      slots += layer.get("peCycles").get(cause.name()).asLong();
    }
    assertThat(slots).isEqualTo(n * layer.get("cycles").asLong());
    double energy = 0;
    for (var component : layer.get("energyPj").properties()) {
      energy += component.getKey().equals("total") ? 0 : component.getValue().asDouble();
    }
    assertThat(layer.at("/energyPj/total").asDouble()).isCloseTo(energy, within(energy * 1e-9));
    assertThat(layer.get("weightsIn").size()).isEqualTo(5);
  }

  @Test
  void aMatrixWorkedByHand() throws IOException {
    // Two PEs; column 0 touches rows 0 and 2 (PE 0) and 1 (PE 1), column 1 only row 3 (PE 1).
    Path w = folder.resolve("w.mtx");
    Path x = folder.resolve("x.mtx");
    Files.writeString(
        w, "%%MatrixMarket matrix coordinate integer general\n4 2 4\n1 1 3\n2 1 3\n3 1 3\n4 2 3\n");
    Files.writeString(x, "%%MatrixMarket matrix array real general\n2 1\n1\n1\n");
    Sim sim =
        Sim.run(
            "run",
            "--matrix",
            w.toString(),
            "--vector",
            x.toString(),
            "--set",
            "peCount=2",
            "--set",
            "placement=modulo",
            "--set",
            "preloadWeights=true",
            "--format",
            "json");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    JsonNode layer = JSON.readTree(sim.out()).get("layers").get(0);
    assertThat(layer.get("name").asString()).isEqualTo("w");
    assertThat(layer.at("/macs/dense").asLong()).isEqualTo(8);
    assertThat(layer.at("/macs/useful").asLong()).isEqualTo(4);
    assertThat(layer.get("broadcasts").asLong()).isEqualTo(2);
    // Stream: pushes at 2 and 3, PE 0 pops at 3 and 5, PE 1 at 3 and 4; PE 0 is done at 6, +5.
    // Initialise 2+1, Drain 2+4: in all 3 + 11 + 6 cycles on the array.
    assertThat(layer.get("computeCycles").asLong()).isEqualTo(3 + 11 + 6);
    assertThat(layer.at("/peCycles/MAC").asLong()).isEqualTo(4);
    assertThat(layer.at("/peCycles/EMPTY_COLUMN").asLong()).isEqualTo(1);
    assertThat(layer.at("/peCycles/STARVED_BY_SCAN").asLong()).isEqualTo(2);
    assertThat(layer.at("/peCycles/BARRIER").asLong()).isEqualTo(1);
  }

  @Test
  void aRandomVectorNeedsOnlyADensity() throws IOException {
    Path w = folder.resolve("dense.mtx");
    Files.writeString(w, "%%MatrixMarket matrix array real general\n2 2\n1\n2\n3\n4\n");
    Sim sim =
        Sim.run(
            "run",
            "--matrix",
            w.toString(),
            "--vector-density",
            "0.5",
            "--seed",
            "7",
            "--format",
            "csv");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out().lines()).hasSize(3);
  }

  @Test
  void onlySomeLayers() {
    Sim sim = Sim.run("run", "--model", "lenet5", "--layers", "conv2,fc2", "--format", "csv");
    assertThat(sim.exitCode()).isZero();
    assertThat(column(sim.out(), "layer")).containsExactly("conv2", "fc2", "total");
    assertThat(column(sim.out(), "kind")).containsExactly("convolution", "fullyConnected", "total");
    assertThat(column(sim.out(), "model")).containsOnly("lenet5");
    assertThat(column(sim.out(), "configuration")).containsOnly("prunus64");
    assertThat(column(sim.out(), "sqnrDb")).first().asString().matches("\\d+\\.\\d+");
  }

  private static List<String> column(String csv, String name) {
    List<String> lines = csv.lines().toList();
    int index = List.of(lines.getFirst().split(",")).indexOf(name);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[index])
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 133})
  void tablesFit(int columns) {
    Sim sim = Sim.run("run", "--model", "lenet5", "--legend", "--columns", "" + columns);
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    assertThat(sim.out()).contains("What the columns mean").contains("Where the weights live");
  }

  @Test
  void aReportSaysHowItCanBeRepeated() {
    String[] run = {"run", "--model", "lenet5", "--layers", "fc2", "--seed", "7"};
    Sim table = Sim.run(run);
    assertThat(table.out())
        .contains("sim run --model lenet5 --layers fc2 --seed 7")
        .contains("input: 1/f image, seed 7; layers: fc2");
    String[] json = Arrays.copyOf(run, run.length + 2);
    json[run.length] = "--format";
    json[run.length + 1] = "json";
    JsonNode origin = JSON.readTree(Sim.run(json).out()).get("origin");
    assertThat(origin.get("version").asString()).matches("\\d+\\.\\d+.*");
    assertThat(origin.get("modelSha256").asString()).matches("[0-9a-f]{64}");
    assertThat(origin.at("/input/seed").asInt()).isEqualTo(7);
    assertThat(origin.at("/layers/0").asString()).isEqualTo("fc2");
  }

  @Test
  void classesOnlyOfATrainedNetworkOnAGivenInput() throws IOException {
    assertThat(Sim.run("run", "--model", "lenet300").out()).doesNotContain("Most likely classes");
    Sim asked = Sim.run("run", "--model", "lenet300", "--top", "3");
    assertThat(asked.exitCode()).isEqualTo(1);
    assertThat(asked.err()).contains("give --input");
    Path image = folder.resolve("digit.png");
    ImageIO.write(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY), "png", image.toFile());
    Sim given = Sim.run("run", "--model", "lenet300", "--input", image.toString());
    assertThat(given.out()).contains("Most likely classes").contains("digit.png");
  }

  @Test
  void noLayerMayBeNamedAsTheTotal() throws IOException {
    Path w = folder.resolve("total.mtx");
    Files.writeString(w, "%%MatrixMarket matrix array real general\n1 1\n1\n");
    Sim sim = Sim.run("run", "--matrix", w.toString());
    assertThat(sim.exitCode()).isEqualTo(1);
    assertThat(sim.err()).contains("\"total\"").contains("rename the file");
  }

  @Test
  void filesAreWrittenAndTheSameEveryTime() throws IOException {
    for (String name : new String[] {"a", "b"}) {
      Sim sim = Sim.run("run", "--model", "lenet300", "--out", folder.resolve(name).toString());
      assertThat(sim.exitCode()).isZero();
      assertThat(sim.out())
          .contains("Where the weights live")
          .contains("weights: trained on mnist");
    }
    for (String file : new String[] {"report.csv", "report.json", "report.txt"}) {
      String a = withoutHost(Files.readString(folder.resolve("a").resolve(file)));
      assertThat(a).isEqualTo(withoutHost(Files.readString(folder.resolve("b").resolve(file))));
    }
  }

  /** Without wall-clock times and the command line, which names the folder. */
  private static String withoutHost(String report) {
    return report
        .replaceAll("(?s)\"host\" :.*|host: .*", "")
        .replaceAll("\"command\" : .*|prunus \\S+: sim (?s:.*?)model SHA", "");
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : new String[] {"run", "models", "configs"}) {
      Sim sim = Sim.run(command, "--help");
      assertThat(sim.exitCode()).isZero();
      assertThat(sim.out()).contains("Usage: sim " + command);
    }
    assertThat(Sim.run("models").out()).contains("vgg16.pruned");
    assertThat(Sim.run("models", "lenet5").out()).contains("conv2").contains("49x20x5x5");
    assertThat(Sim.run("configs", "tiny4").out()).contains("\"peCount\" : 4");
  }
}
