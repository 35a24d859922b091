package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {
  @Test
  void dramIsExact() {
    Sim sim = Sim.run("validate", "dram", "--format", "json");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    JsonNode checks = new JsonMapper().readTree(sim.out());
    assertThat(checks.size()).isEqualTo(15 + 9);
    for (JsonNode check : checks) {
      if (!check.get("group").asString().equals("DRAM by hand")) {
        boolean asTheReference = !check.get("what").asString().matches("LPDDR3 [a-z]*");
        assertThat(check.get("verdict").asString())
            .as(check.get("what").asString())
            .isEqualTo(asTheReference ? "VALIDATED" : "DIFFERS");
        continue;
      }
      assertThat(check.get("ours").asDouble())
          .as(check.get("what").asString())
          .isEqualTo(check.get("published").asDouble());
      assertThat(check.get("verdict").asString()).isEqualTo("VALIDATED");
    }
  }

  @Test
  void eiesLayersTakeTheTimesPublished() {
    Sim sim = Sim.run("validate", "eie", "--seeds", "1", "--format", "json");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    JsonNode checks = new JsonMapper().readTree(sim.out());
    for (JsonNode check : checks) {
      String what = check.get("what").asString();
      if (what.endsWith("overhead")) {
        assertThat(check.get("ours").asDouble() / check.get("published").asDouble())
            .as(what)
            .isBetween(0.85, 1.15);
      }
      if (what.startsWith("mean error")) {
        assertThat(check.get("ours").asDouble()).isLessThan(0.04);
      }
      assertThat(check.get("reason").asString()).as(what).isNotBlank();
    }
  }

  @Test
  void wholeNetworksAreAsLargeAsPublished() {
    Sim sim = Sim.run("validate", "sizes", "--format", "json");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    JsonNode checks = new JsonMapper().readTree(sim.out());
    assertThat(checks.size()).isEqualTo(9 + 17);
    for (JsonNode check : checks) {
      if (check.get("unit").asString().equals("MB")) {
        assertThat(check.get("ours").asDouble() / check.get("published").asDouble())
            .as(check.get("what").asString())
            .isBetween(0.95, 1.05);
      }
    }
  }

  @Test
  void theTableGoesIntoADocument(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(
        page, "before\n<!-- sim validate begins -->\nold\n<!-- sim validate ends -->\nafter\n");
    Sim sim = Sim.run("validate", "dram", "--write", page.toString());
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(Files.readString(page))
        .startsWith("before\n")
        .endsWith("after\n")
        .contains("| DRAM by hand | HBM2 row miss |")
        .doesNotContain("old");
    Files.writeString(page, "nothing\n");
    assertThat(Sim.run("validate", "dram", "--write", page.toString()).err())
        .contains("has no line");
  }

  @Test
  void explainedTermsAddUp() {
    Sim sim = Sim.run("run", "--model", "lenet300", "--explain", "energy:fc2", "--columns", "1000");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    double sum =
        sim.out()
            .lines()
            .filter(l -> l.matches(" {2}\\S+: .* pJ \\(.*"))
            .mapToDouble(l -> pj(l.replaceAll(".* = (.*?) pJ \\(.*", "$1")))
            .sum();
    double all =
        sim.out()
            .lines()
            .filter(l -> l.matches(" {2}fc2: .* pJ in all"))
            .mapToDouble(l -> pj(l.replaceAll(" {2}fc2: (.*) pJ in all", "$1")))
            .findFirst()
            .orElseThrow();
    assertThat(sum).isCloseTo(all, org.assertj.core.api.Assertions.within(2.0));
    assertThat(Sim.run("run", "--model", "lenet300", "--explain", "energy:fc9").err())
        .contains("no such layer was run; there are fc1, fc2, fc3");
  }

  private static double pj(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }
}
