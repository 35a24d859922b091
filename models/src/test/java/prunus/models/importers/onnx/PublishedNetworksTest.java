package prunus.models.importers.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.models.MappedFile;
import prunus.models.compress.Preprocessing;
import prunus.models.input.InputReader;
import prunus.models.quantise.FloatForward;
import prunus.models.tensors.NpyArray;

/** Files that other projects publish, kept beside the project; skipped where they are not. */
class PublishedNetworksTest {
  private static final Path NETWORKS = Path.of("../../shared/data/networks");

  @BeforeEach
  void theyAreThere() {
    assumeTrue(Files.isDirectory(NETWORKS), NETWORKS + " is not there");
  }

  /** Every photograph's ten scores in floating point, against onnxruntime's. */
  @Test
  void resnet20() throws IOException {
    OnnxFile.Model model = OnnxFile.read(NETWORKS.resolve("resnet20/resnet20.onnx"));
    var plain = new Preprocessing(Preprocessing.Order.RGB, List.of(), 1);
    List<String> lines = Files.readAllLines(NETWORKS.resolve("resnet20/logits.csv"));
    assertThat(lines).hasSize(21);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      String photo = fields[0].replaceFirst("\\.(png|npy)$", "") + ".npy";
      var input =
          InputReader.read(
              NETWORKS.resolve("resnet20/photos").resolve(photo), model.network().input(), plain);
      float[] got = FloatForward.output(model.network(), model.weights().layers(), input.values());
      double[] want = Arrays.stream(fields, 2, 12).mapToDouble(Double::parseDouble).toArray();
      for (int k = 0; k < 10; k++) {
        assertThat((double) got[k])
            .isCloseTo(want[k], org.assertj.core.api.Assertions.within(1e-3));
      }
    }
  }

  /** The whole vector of scores of networks whose constants are filled with seeded weights. */
  @ParameterizedTest
  @ValueSource(strings = {"squeezenet", "resnet50", "densenet121", "inception_v2"})
  void lightOnesFilled(String name) throws IOException {
    Path file = NETWORKS.resolve("light/light_" + name + ".onnx");
    OnnxGraph graph = OnnxGraph.read(MappedFile.open(file), new ExternalData(null));
    var got = new Translator(FilledConstants.in(graph)).translate();
    var pixels = new Preprocessing(Preprocessing.Order.RGB, List.of(), 1);
    var input =
        InputReader.read(NETWORKS.resolve("expected/image-224.npy"), got.network().input(), pixels);
    float[] scores = FloatForward.output(got.network(), got.layers(), input.values());
    float[] want =
        NpyArray.parse(
                Files.readAllBytes(NETWORKS.resolve("expected/filled_" + name + ".scores.npy")),
                1000)
            .values();
    double error = 0;
    double spread = 0;
    double mean = 0;
    for (float w : want) {
      mean += w / want.length;
    }
    for (int i = 0; i < want.length; i++) {
      error += Math.pow(scores[i] - want[i], 2);
      spread += Math.pow(want[i] - mean, 2);
    }
    assertThat(Math.sqrt(error / spread)).isLessThan(1e-4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light_vgg19"})
  void largeOnesAreTranslated(String name) {
    OnnxFile.Model model = OnnxFile.read(NETWORKS.resolve("light/" + name + ".onnx"));
    assertThat(model.network().output().elements()).isEqualTo(1000);
  }
}
