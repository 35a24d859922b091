package prunus.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prunus.models.host.HostTensor;
import prunus.models.importers.onnx.OnnxFile;
import prunus.models.importers.onnx.Partition;
import prunus.models.tensors.NpyArray;

/** Networks in pieces give what the whole gives. */
class PartitionTest {
  private static final Path NETWORKS = Path.of("../../shared/data/networks");

  private final OnnxRuntime host = new OnnxRuntime();

  @BeforeEach
  void thereAreNetworks() {
    assumeTrue(Files.isDirectory(NETWORKS), NETWORKS + " is not there");
  }

  private static HostTensor picture(String name, long... dims) throws Exception {
    int count = 1;
    for (long d : dims) {
      count *= (int) d;
    }
    byte[] bytes = Files.readAllBytes(NETWORKS.resolve("expected").resolve(name));
    return HostTensor.of(NpyArray.parse(bytes, count).values(), dims);
  }

  /** Runs the whole and the pieces; the largest difference of an output by its largest value. */
  private double difference(Path file, Map<String, HostTensor> inputs) throws Exception {
    Partition partition = OnnxFile.partition(file, inputs, host);
    Map<String, HostTensor> pieces = new Pieces(partition, host).run(inputs);
    Map<String, HostTensor> whole =
        host.run(Files.readAllBytes(file), inputs, List.copyOf(partition.outputs().keySet()));
    System.out.printf(
        "%s: %d on the array in %d layers, %d on the host in %d steps, %d folded%n",
        file.getFileName(),
        partition.onArray(),
        partition.nodes().size(),
        partition.onHost(),
        partition.steps().size(),
        partition.folded());
    double worst = 0;
    for (String name : partition.outputs().keySet()) {
      float[] want = whole.get(name).floats();
      float[] got = pieces.get(name).floats();
      if (file.toString().contains("light_")) {
        got = softmax(got); // which is left out at the end
      }
      assertThat(got).hasSameSizeAs(want);
      double largest = 0;
      double error = 0;
      for (int i = 0; i < want.length; i++) {
        largest = Math.max(largest, Math.abs(want[i]));
        error = Math.max(error, Math.abs(want[i] - got[i]));
      }
      worst = Math.max(worst, error / largest);
    }
    return worst;
  }

  private static float[] softmax(float[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float s : scores) {
      largest = Math.max(largest, s);
    }
    double sum = 0;
    for (float s : scores) {
      sum += Math.exp(s - largest);
    }
    float[] out = new float[scores.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (Math.exp(scores[i] - largest) / sum);
    }
    return out;
  }

  @Test
  void faceDetectors() throws Exception {
    for (String name : List.of("version-RFB-320_simplified.onnx", "version-RFB-320.onnx")) {
      Path file = NETWORKS.resolve("rfb320").resolve(name);
      var input = Map.of("input", picture("image-320x240.npy", 1, 3, 240, 320));
      assertThat(difference(file, input)).isLessThan(1e-4);
    }
  }

  @Test
  void normalisationBetweenNeighbours() throws Exception {
    Path file = NETWORKS.resolve("light/light_bvlc_alexnet.onnx");
    var input = Map.of("data_0", picture("image-224.npy", 1, 3, 224, 224));
    assertThat(difference(file, input)).isLessThan(1e-4);
  }

  @Test
  void transformer() throws Exception {
    Path file = Path.of(System.getenv().getOrDefault("MINILM", "none"));
    assumeTrue(Files.exists(file), "set MINILM to all-minilm-l6-v2.onnx");
    Map<String, HostTensor> inputs = new LinkedHashMap<>();
    inputs.put("input_ids", HostTensor.of(new long[] {101, 7592, 2088, 102}, 1, 4));
    inputs.put("attention_mask", HostTensor.of(new long[] {1, 1, 1, 1}, 1, 4));
    inputs.put("token_type_ids", HostTensor.of(new long[4], 1, 4));
    assertThat(difference(file, inputs)).isLessThan(1e-4);
  }
}
