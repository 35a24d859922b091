package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small files with one peculiarity each, kept beside the project; skipped where they are not. */
class SharedCasesTest {
  private static final Path CASES = Path.of("../../shared/data/cases");

  @TempDir private Path folder;

  @BeforeEach
  void thereAreCases() {
    assumeTrue(Files.isDirectory(CASES), CASES + " is not there");
  }

  private Sim imported(Path file, String... more) {
    List<String> line = new ArrayList<>(List.of("import", file.toString()));
    line.addAll(List.of("-o", folder.resolve("case.pruned").toString()));
    line.addAll(List.of(more));
    return Sim.run(line.toArray(String[]::new));
  }

  /** Scores of all classes up to a constant, from their probabilities. */
  private double[] logarithms(Path input) {
    Sim sim =
        Sim.run(
            "run",
            "--model",
            folder.resolve("case.pruned").toString(),
            "--input",
            input.toString(),
            "--set",
            "codeBits=8",
            "--format",
            "json",
            "--top",
            "1000");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    JsonNode top = new JsonMapper().readTree(sim.out()).get("top");
    double[] out = new double[top.size()];
    for (JsonNode line : top) {
      out[line.get("index").asInt()] = Math.log(line.get("probability").asDouble());
    }
    return out;
  }

  /** Differences from the mean, which no softmax changes, within a twentieth of the spread. */
  private static void same(double[] got, double[] want) {
    assertThat(got).hasSize(want.length);
    double spread =
        Arrays.stream(want).max().orElseThrow() - Arrays.stream(want).min().orElseThrow();
    double meanGot = Arrays.stream(got).average().orElseThrow();
    double meanWant = Arrays.stream(want).average().orElseThrow();
    for (int i = 0; i < want.length; i++) {
      assertThat(got[i] - meanGot).isCloseTo(want[i] - meanWant, within(0.05 * spread));
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "avgpool_pad_excl",
        "bn_first",
        "bn_zero_var_neg_gamma",
        "channel_scales",
        "channels_17",
        "clip_relu6",
        "concat_flat_of_maps",
        "concat_single",
        "concat_with_input",
        "conv1d_input",
        "dead_node_after_output",
        "dense_block",
        "depthwise_mult3",
        "dilated",
        "dropout_bool",
        "filters_67",
        "gemm_transb_alpha_beta",
        "no_weights",
        "pads_order_asym",
        "relu_and_raw_read",
        "residual_add",
        "same_upper_1x1_s2",
        "same_upper_even",
        "scale_shift_after_conv",
        "softmax_4d_old",
        "squeeze_gap",
        "strides_hw_differ"
      })
  void onnxModelsThatAreRight(String name) throws IOException {
    String[] expected =
        Files.readAllLines(CASES.resolve("onnx/expected.csv")).stream()
            .map(line -> line.split(","))
            .filter(line -> line[0].equals(name + ".onnx"))
            .findFirst()
            .orElseThrow();
    Sim sim = imported(CASES.resolve("onnx/" + name + ".onnx"));
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    double[] want = numbers(expected[4]);
    if (name.startsWith("softmax")) { // which is left out: its logarithms are the scores
      want = Arrays.stream(want).map(Math::log).toArray();
    }
    same(logarithms(CASES.resolve("onnx/" + expected[1])), want);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          matmul_add_rank4  | constant of sizes [1, 4, 1, 1] beside a map of [1, 4]
          dropout_bool_true | is in training mode
          """)
  void onnxModelsThatAreRefused(String name, String message) {
    Sim sim = imported(CASES.resolve("onnx/" + name + ".onnx"));
    assertThat(sim.exitCode()).isEqualTo(1);
    assertThat(sim.err()).contains(name + ".onnx", message).hasLineCount(1);
    assertThat(folder.resolve("case.pruned")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = "huge_tiny")
  void onnxModelsThatAreWarnedOf(String name) {
    Sim sim = imported(CASES.resolve("onnx/" + name + ".onnx"));
    assertThat(sim.exitCode()).isZero();
    assertThat(sim.err()).contains("signal-to-noise ratio below 20 dB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lenet300.npz",
        "lenet300_stream.npz.gz",
        "lenet300_header_order.npz",
        "lenet300_header_quotes.npz",
        "lenet300_header_native.npz",
        "lenet300_float16.npz",
        "lenet300_prefixed.safetensors.gz",
        "lenet300_masks.safetensors.gz",
        "lenet5.npz",
        "lenet5_sequential.safetensors.gz",
        "lenet5_hwio.safetensors.gz"
      })
  void namesAndLayouts(String file) throws IOException {
    String network = file.startsWith("lenet5") ? "lenet5" : "lenet300";
    Sim sim = imported(unpacked(file), "--network", network);
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    String want =
        network.equals("lenet300")
            ? "1.2974 0.8836 1.2462 -0.7507 0.0129 0.0816 -1.4572 0.5519 -1.3462 0.2828"
            : "-1.0506 0.8733 -1.1483 1.1501 0.9880 -0.8791 -0.8811 0.3671 0.0976 -0.1968";
    same(logarithms(CASES.resolve("named/x_1x28x28.npy")), numbers(want));
  }

  private Path unpacked(String name) throws IOException {
    Path file = CASES.resolve("named").resolve(name);
    if (!name.endsWith(".gz")) {
      return file;
    }
    Path plain = folder.resolve(name.substring(0, name.length() - 3));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      Files.copy(in, plain);
    }
    return plain;
  }

  @Test
  void namesThatAreRefused() throws IOException {
    Sim whole = imported(unpacked("lenet300_int8.safetensors.gz"), "--network", "lenet300");
    assertThat(whole.err()).contains("no scale says what one stands for");
    Sim keras = imported(unpacked("lenet5_keras.safetensors.gz"), "--network", "lenet5");
    assertThat(keras.err()).contains("its names are those of Keras");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          config_null          | it is null; it must be an object
          config_empty         | is empty
          config_duplicate_key | has the key "peCount" twice
          energy_null          | it is null; it must be an object
          energy_duplicate_key | has the key "node" twice
          energy_dram_type_null | dram[0].type is null
          energy_bits_16_5     | add[0].bits is 16.5
          energy_pj_1e308      | pj is 1.0E308
          energy_negative_capacity | capacityBytes is -5
          energy_pj_text       | pj is "0.1"; it must be a number
          energy_plain         |
          """)
  void jsonFiles(String name, String message) {
    Sim sim =
        Sim.run(
            "run",
            "--model",
            "lenet300",
            "--layers",
            "fc3",
            name.startsWith("config") ? "--config" : "--energy",
            CASES.resolve("json/" + name + ".json").toString());
    assertThat(sim.exitCode()).isEqualTo(message == null ? 0 : 1);
    assertThat(sim.err()).contains(message == null ? "" : message);
  }

  @ParameterizedTest
  @CsvSource({
    "indented_comment.mtx,4",
    "fortran_d.mtx,4",
    "unsigned_integer.mtx,4",
    "plain.mtx.gz,4",
    "symmetric_lower.mtx,5",
    "wide_1x16777216.mtx,0"
  })
  void matrices(String name, int useful) {
    Sim sim =
        Sim.run(
            "run",
            "--matrix",
            CASES.resolve("mtx/" + name).toString(),
            "--vector-density",
            "1",
            "--config",
            "tiny4",
            "--format",
            "json");
    if (useful == 0) {
      assertThat(sim.err()).contains("must be 1 to 4194304").hasLineCount(1);
    } else {
      assertThat(sim.exitCode()).as(sim.err()).isZero();
      assertThat(new JsonMapper().readTree(sim.out()).at("/total/macs/useful").asInt())
          .isEqualTo(useful);
    }
  }
}
