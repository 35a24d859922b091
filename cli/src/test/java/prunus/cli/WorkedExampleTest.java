package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of docs/worked-example.md, which were found with a pencil. */
class WorkedExampleTest {
  private static JsonNode layer;

  @BeforeAll
  static void run() {
    Sim sim =
        Sim.run(
            "run",
            "--matrix",
            "../docs/worked.mtx",
            "--vector",
            "../docs/worked-vector.mtx",
            "--config",
            "tiny4",
            "--format",
            "json");
    assertThat(sim.exitCode()).isZero();
    layer = JsonMapper.shared().readTree(sim.out()).path("layers").get(0);
  }

  @Test
  void cycles() {
    assertThat(layer.path("computeCycles").asLong()).isEqualTo(3 + 12 + 6);
    assertThat(layer.path("streamCycles").asLong()).isEqualTo(12);
    assertThat(layer.path("broadcasts").asLong()).isEqualTo(3);
    assertThat(layer.path("macs").path("useful").asLong()).isEqualTo(10);
    Map.of(
            "MAC", 10,
            "PADDING", 0,
            "EMPTY_COLUMN", 3,
            "STARVED_BY_PEER", 0,
            "STARVED_BY_SCAN", 4,
            "BARRIER", 3,
            "INITIALISE", 8,
            "DRAIN", 8,
            "FILL", 48)
        .forEach(
            (cause, count) ->
                assertThat(layer.path("peCycles").path(cause).asInt()).as(cause).isEqualTo(count));
  }

  @Test
  void accesses() {
    accesses("weights", 4, 4);
    accesses("pointers", 24, 20);
    accesses("codebook", 10, 64);
    accesses("offsets", 10, 8);
    accesses("biases", 16, 8);
    accesses("accumulators", 26, 26);
    accesses("activations", 12, 12);
    accesses("queue", 12, 12);
  }

  private static void accesses(String memory, long reads, long writes) {
    JsonNode node = layer.path("accesses").path(memory);
    assertThat(node.path("reads").asLong()).as("reads of %s", memory).isEqualTo(reads);
    assertThat(node.path("writes").asLong()).as("writes of %s", memory).isEqualTo(writes);
  }

  @Test
  void bytes() {
    JsonNode bytes = layer.path("dramBytes");
    assertThat(bytes.path("weights").asLong()).isEqualTo(4 + 11 + 76);
    assertThat(bytes.path("activationsIn").asLong()).isEqualTo(8);
    assertThat(bytes.path("activationsOut").asLong()).isEqualTo(16);
  }
}
