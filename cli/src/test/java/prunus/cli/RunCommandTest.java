package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    // Initialise 2+1, Drain 2+3: in all 3 + 11 + 5 cycles on the array.
    assertThat(layer.get("computeCycles").asLong()).isEqualTo(3 + 11 + 5);
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
    assertThat(sim.out().lines().map(l -> l.substring(0, l.indexOf(','))))
        .containsExactly("layer", "conv2", "fc2", "total");
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

  private static String withoutHost(String report) {
    int host = report.indexOf("host");
    return host < 0 ? report : report.substring(0, host);
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
