package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole of VGG-16 on the default array lands where published figures and a trial say it must.
 */
class Vgg16SanityTest {
  @Test
  void figuresAreWhereTheyMustBe() {
    Sim sim = Sim.run("run", "--model", "vgg16", "--format", "json");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    JsonNode root = new JsonMapper().readTree(sim.out());
    assertThat(root.at("/model/weights").asString()).isEqualTo("synthetic");
    assertThat(root.get("layers").size()).isEqualTo(16);
    assertThat(root.at("/total/macs/useful").asLong()).isBetween(3_000_000_000L, 3_400_000_000L);
    assertThat(root.at("/total/macs/dense").asLong()).isEqualTo(15_470_264_320L);
    long convolutions = 0;
    double dense32 = 0;
    double inSram = 0;
    for (JsonNode layer : root.get("layers")) {
      if (layer.get("kind").asString().equals("convolution")) {
        convolutions += layer.get("computeCycles").asLong();
      } else {
        dense32 += layer.at("/weightsIn/denseDram32Pj").asDouble();
        inSram += layer.at("/weightsIn/compressedSramPj").asDouble();
      }
    }
    assertThat(convolutions).isBetween(50_000_000L, 70_000_000L);
    assertThat(dense32 / inSram).isGreaterThan(120);
  }
}
