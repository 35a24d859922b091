package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgramCommandTest {
  @Test
  void printsStepsAndCommands() {
    Sim result = Sim.run("program", "--model", "lenet300", "--config", "tiny4", "--layers", "fc3");
    assertThat(result.exitCode()).isZero();
    JsonNode program = JsonMapper.shared().readTree(result.out());
    assertThat(program.path("network").asString()).isEqualTo("lenet300");
    assertThat(program.path("steps").get(0).path("name").asString()).isEqualTo("fc3");
    assertThat(program.path("commands").get(0).path("kind").asString())
        .isEqualTo("LoadActivations");
  }
}
