package prunus.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prunus.models.Progress;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.Imported;
import prunus.models.importers.onnx.OnnxFile;
import prunus.models.input.HostInput;
import prunus.models.input.NetworkInput;
import prunus.models.prune.InputMagnitude;
import prunus.models.prune.ModelPruner;
import prunus.models.prune.Pruner;
import prunus.models.prune.WeightPruner;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Inference;

/**
 * The sentence encoder MiniLM-L6-v2: an embedding on the host, then layers on the array and steps
 * of the host in turn. Ten sentences as token numbers against the whole graph under onnxruntime;
 * formats are chosen on eight others.
 */
class MiniLmTest {
  private static final Path TOKENS = Path.of("../examples/minilm");
  private static final Preprocessing NONE =
      new Preprocessing(Preprocessing.Order.GREY, List.of(), 1);
  private static final FeatureMap NOTHING = new FeatureMap(Shape.NONE, new short[0]);

  private final OnnxRuntime host = new OnnxRuntime();
  private Path file;

  @BeforeEach
  void thereIsTheModel() {
    file = Path.of(System.getenv().getOrDefault("MINILM", "none"));
    assumeTrue(Files.exists(file), "set MINILM to all-minilm-l6-v2.onnx");
  }

  /** Sentences of one of the two lists. */
  private static List<Map<String, HostTensor>> sentences(String list) {
    List<List<HostTensor>> parts = new ArrayList<>();
    List<String> names = List.of("input_ids", "attention_mask", "token_type_ids");
    for (String name : names) {
      Path path = TOKENS.resolve(list + "." + name + ".npy");
      parts.add(HostInput.samples(HostInput.read(path, HostTensor.Type.INT64)));
    }
    List<Map<String, HostTensor>> out = new ArrayList<>();
    for (int i = 0; i < parts.getFirst().size(); i++) {
      out.add(
          Map.of(
              names.get(0), parts.get(0).get(i),
              names.get(1), parts.get(1).get(i),
              names.get(2), parts.get(2).get(i)));
    }
    return out;
  }

  /** The mean of the attended tokens' vectors. */
  private static double[] mean(HostTensor output, HostTensor mask) {
    int width = (int) output.dims()[2];
    double[] sum = new double[width];
    for (int t = 0; t < mask.integers().length; t++) {
      for (int i = 0; i < width && mask.integers()[t] == 1; i++) {
        sum[i] += output.floats()[t * width + i];
      }
    }
    return sum; // its length does not matter to a cosine
  }

  private static double cosine(double[] one, double[] two) {
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * two[i];
      first += one[i] * one[i];
      second += two[i] * two[i];
    }
    return product / Math.sqrt(first * second);
  }

  private static Samples calibration() {
    return Samples.of(
        sentences("calibration").stream()
            .map(given -> new NetworkInput(NetworkInput.NO_MAP, given))
            .toList(),
        OptionalDouble.empty());
  }

  private CompressedNetwork model() {
    OnnxFile.Model read =
        OnnxFile.readWithHost(file, Map.of(), sentences("calibration").getFirst());
    return Imported.quantise(
        new ImportGraph(read.network(), NONE, read.host()),
        read.weights(),
        calibration(),
        8,
        Progress.NONE);
  }

  @Test
  void sentencesKeepTheirDirection() throws Exception {
    assertThat(least(model())).isGreaterThan(0.995);
  }

  /** The least densities, in hundredths, at which a cosine of 0.98 is kept without retraining. */
  @Test
  void scanOfDensities() throws Exception {
    assumeTrue(Boolean.getBoolean("densities"), "set -Ddensities=true");
    CompressedNetwork whole = model();
    Map<String, double[]> rms = ModelPruner.inputRms(whole, calibration());
    double magnitude = scan(whole, (layer, d) -> new WeightPruner.Magnitude(d));
    double byInput = scan(whole, (layer, d) -> new InputMagnitude(d, rms.get(layer)));
    System.out.printf("0.98 is kept at %.2f, |w| alone, and %.2f, |w| rms%n", magnitude, byInput);
    assertThat(byInput).isLessThan(magnitude);
  }

  private double scan(CompressedNetwork whole, PrunerAt pruner) throws Exception {
    int bad = 40;
    int good = 100;
    while (good - bad > 1) {
      int middle = (good + bad) / 2;
      Map<String, Pruner> pruners = new LinkedHashMap<>();
      ModelPruner.worthwhile(whole.network())
          .forEach(l -> pruners.put(l, pruner.of(l, middle / 100.0)));
      System.out.printf("density %.2f, ", middle / 100.0);
      if (least(ModelPruner.prune(whole, pruners, "", calibration(), Progress.NONE)) >= 0.98) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good / 100.0;
  }

  @FunctionalInterface
  private interface PrunerAt {
    Pruner of(String layer, double density);
  }

  /** The least cosine of the ten sentences. */
  private double least(CompressedNetwork model) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    double least = 1;
    for (Map<String, HostTensor> sentence : sentences("sentences")) {
      Inference inference = new Inference(model, new FastEngine());
      inference.run(NOTHING, sentence, (layer, map) -> {});
      HostTensor mask = sentence.get("attention_mask");
      HostTensor want = host.run(whole, sentence, List.of("output_0")).get("output_0");
      double[] got = mean(inference.outputs().get("output_0"), mask);
      least = Math.min(least, cosine(got, mean(want, mask)));
    }
    System.out.printf("MiniLM, ten sentences: least cosine %.4f%n", least);
    return least;
  }
}
