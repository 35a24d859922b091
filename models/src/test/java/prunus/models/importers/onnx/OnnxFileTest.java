package prunus.models.importers.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static prunus.models.importers.onnx.OnnxModel.integer;
import static prunus.models.importers.onnx.OnnxModel.ints;
import static prunus.models.importers.onnx.OnnxModel.real;
import static prunus.models.importers.onnx.OnnxModel.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import prunus.models.NaiveForward;
import prunus.models.Progress;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Network;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.Imported;
import prunus.models.importers.Weights;
import prunus.models.input.InputTensor;
import prunus.models.quantise.FloatForward;

/** Imported models against onnxruntime. */
class OnnxFileTest {
  private static final float[] IMAGE = image(2 * 9 * 9);

  private static float[] image(int size) {
    Random random = new Random(3);
    float[] out = new float[size];
    for (int i = 0; i < size; i++) {
      out[i] = random.nextFloat() * 4 - 2;
    }
    return out;
  }

  static OnnxModel start(long seed) {
    return new OnnxModel(seed).input("x", 1, 2, 9, 9);
  }

  /** Convolution, rectifier, pooling, dense: the whole of a small classifier. */
  static OnnxModel lenet() {
    return start(1)
        .weights("w1", 0, 0.5, 4, 2, 3, 3)
        .weights("b1", 0, 0.5, 4)
        .weights("w2", 0, 0.5, 10, 64)
        .weights("b2", 0, 0.5, 10)
        .node("Conv x,w1,b1 -> c", ints("kernel_shape", 3, 3), ints("pads", 1, 1, 1, 1))
        .node("MaxPool c -> p", ints("kernel_shape", 3, 3), ints("strides", 2, 2))
        .node("Relu p -> r")
        .node("Flatten r -> f")
        .node("Gemm f,w2,b2 -> g", integer("transB", 1), real("alpha", 0.5f), real("beta", 2))
        .node("Dropout g -> d")
        .output("d", 1, 10);
  }

  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of("lenet", lenet()),
        Arguments.of(
            "groups, stride, no bias",
            start(2)
                .weights("w", 0, 0.5, 6, 1, 3, 2)
                .node("Conv x,w -> y", ints("strides", 2, 2), integer("group", 2))
                .output("y", 1, 6, 4, 4)),
        Arguments.of(
            "batch normalisation",
            start(3)
                .weights("w", 0, 0.5, 4, 2, 3, 3)
                .weights("s", 1, 0.5, 4)
                .weights("o", 0, 0.5, 4)
                .weights("m", 0, 0.5, 4)
                .weights("v", 1, 0.5, 4)
                .node("Conv x,w -> c", text("auto_pad", "SAME_UPPER"))
                .node("BatchNormalization c,s,o,m,v -> n", real("epsilon", 0.01f))
                .node("Relu n -> y")
                .output("y", 1, 4, 9, 9)),
        Arguments.of(
            "fire, ceil and global average",
            start(4)
                .weights("w1", 0, 0.5, 3, 2, 1, 1)
                .weights("w2", 0, 0.5, 4, 2, 3, 3)
                .node("Identity x -> xx")
                .node("Conv x,w1 -> a")
                .node("Conv xx,w2 -> b", ints("pads", 1, 1, 1, 1))
                .node("Concat a,b -> j", integer("axis", 1))
                .node(
                    "MaxPool j -> p",
                    ints("kernel_shape", 2, 2),
                    ints("strides", 2, 2),
                    integer("ceil_mode", 1))
                .node("GlobalAveragePool p -> y")
                .output("y", 1, 7, 1, 1)),
        Arguments.of(
            "average with padding",
            start(5)
                .weights("w", 0, 0.5, 3, 2, 1, 1)
                .weights("b", 0, 0.5, 1, 3, 1, 1)
                .node("Conv x,w -> c")
                .node("Add b,c -> a")
                .node(
                    "AveragePool a -> y",
                    ints("kernel_shape", 3, 3),
                    ints("strides", 2, 2),
                    ints("pads", 1, 1, 1, 1),
                    integer("count_include_pad", 1))
                .output("y", 1, 3, 5, 5)),
        Arguments.of(
            "dilation and paddings that differ",
            start(8)
                .weights("w", 0, 0.5, 3, 2, 2, 3)
                .node(
                    "Conv x,w -> y",
                    ints("dilations", 2, 1),
                    ints("pads", 0, 1, 2, 0),
                    ints("strides", 2, 2))
                .output("y", 1, 3, 5, 4)),
        Arguments.of(
            "automatic padding, odd rows above or below",
            start(9)
                .weights("w", 0, 0.5, 3, 2, 2, 2)
                .weights("v", 0, 0.5, 3, 3, 4, 4)
                .node("Conv x,w -> a", text("auto_pad", "SAME_UPPER"))
                .node("Conv a,v -> y", text("auto_pad", "SAME_LOWER"), ints("strides", 2, 2))
                .output("y", 1, 3, 5, 5)),
        Arguments.of(
            "automatic padding that comes to none",
            start(10)
                .weights("w", 0, 0.5, 3, 2, 1, 1)
                .node("Conv x,w -> y", text("auto_pad", "SAME_UPPER"), ints("strides", 2, 2))
                .output("y", 1, 3, 5, 5)),
        Arguments.of(
            "arithmetic by channel behind a convolution",
            start(11)
                .weights("w", 0, 0.5, 4, 2, 3, 3)
                .weights("k", 1, 0.5, 4, 1, 1)
                .weights("l", 1, 0.5, 1, 4, 1, 1)
                .weights("one", 2, 0.5, 1)
                .node("Conv x,w -> a")
                .node("Mul k,a -> b")
                .node("Sub l,b -> c")
                .node("Div c,one -> d")
                .node("Add d,k -> e")
                .node("Sub e,one -> y")
                .output("y", 1, 4, 7, 7)),
        Arguments.of(
            "normalisation first: padding sees zeros after it",
            start(12)
                .weights("s", 1, 0.5, 2)
                .weights("o", 3, 0.5, 2)
                .weights("m", 0, 0.5, 2)
                .weights("v", 1, 0.5, 2)
                .weights("w", 0, 0.5, 3, 2, 3, 3)
                .node("BatchNormalization x,s,o,m,v -> n")
                .node("Conv n,w -> y", ints("pads", 1, 1, 1, 1))
                .output("y", 1, 3, 9, 9)),
        Arguments.of(
            "arithmetic where a map has other readers",
            start(13)
                .weights("w", 0, 0.5, 3, 2, 3, 3)
                .weights("k", 1, 0.5, 3, 1, 1)
                .node("Conv x,w -> a")
                .node("Mul a,k -> b")
                .node("Concat a,b -> y", integer("axis", 1))
                .output("y", 1, 6, 7, 7)),
        Arguments.of(
            "averages as ReduceMean, and squeezed",
            start(14)
                .weights("w", 0, 0.5, 4, 2, 1, 1)
                .weights("m", 0, 0.5, 2, 3)
                .weights("n", 0, 0.5, 4, 3)
                .integers("axes", 2, -1)
                .node("Conv x,w -> c")
                .node("GlobalAveragePool c -> g")
                .node("Squeeze g,axes -> s")
                .node("MatMul s,n -> a")
                .node("ReduceMean x -> r", ints("axes", -2, 3), integer("keepdims", 0))
                .node("MatMul r,m -> b")
                .node("Concat a,b -> y", integer("axis", 1))
                .output("y", 1, 6)),
        Arguments.of(
            "what is left out: dropout with its inputs, a part alone, nodes behind the output",
            start(15)
                .weights("w", 0, 0.5, 3, 2, 3, 3)
                .weights("ratio", 0.5, 0)
                .initialiser(OnnxModel.tensor("off", 9).raw(9, new byte[] {0}))
                .initialiser(
                    OnnxModel.tensor("unused", 1, 1).raw(9, new byte[] {0, 0, (byte) 0x80, 0x7F}))
                .node("Conv x,w -> c")
                .node("Dropout c,ratio,off -> d")
                .node("Concat d -> e", integer("axis", 1))
                .initialiser(OnnxModel.tensor("zero", 1).raw(9, new byte[4]))
                .node("Clip e,zero -> y")
                .node("Sigmoid y -> z")
                .output("y", 1, 3, 7, 7)),
        Arguments.of(
            "a rectifier on the input, on a joint, and beside another reader",
            start(16)
                .weights("w", 0, 0.5, 3, 2, 3, 3)
                .weights("v", 0, 0.5, 2, 8, 1, 1)
                .node("Relu x -> r")
                .node("Conv r,w -> c", ints("pads", 1, 1, 1, 1))
                .node("Relu c -> d")
                .node("Concat c,d,x -> j", integer("axis", 1))
                .node("Relu j -> k")
                .node("Conv k,v -> y")
                .output("y", 1, 2, 9, 9)),
        Arguments.of(
            "joints of joints that others read",
            start(17)
                .weights("w", 0, 0.5, 2, 2, 3, 3)
                .weights("v", 0, 0.5, 2, 4, 3, 3)
                .weights("m", 0, 0.5, 486, 3)
                .node("Conv x,w -> a", ints("pads", 1, 1, 1, 1))
                .node("Concat x,a -> j", integer("axis", 1))
                .node("Conv j,v -> b", ints("pads", 1, 1, 1, 1))
                .node("Concat j,b -> k", integer("axis", 1))
                .node("Flatten k -> f")
                .node("MatMul f,m -> y")
                .output("y", 1, 3)),
        Arguments.of(
            "flattened maps joined",
            start(18)
                .weights("w", 0, 0.5, 2, 2, 1, 1)
                .weights("m", 0, 0.5, 324, 3)
                .node("Conv x,w -> a")
                .node("Flatten a -> b")
                .node("Flatten x -> c")
                .node("Concat b,c -> j", integer("axis", 1))
                .node("MatMul j,m -> y")
                .output("y", 1, 3)),
        Arguments.of(
            "product, constant and reshape, in any order",
            start(6)
                .weights("w", 0, 0.5, 162, 5)
                .integers("shape", 1, -1)
                .node("Reshape x,shape -> f")
                .node("MatMul f,w -> m")
                .node(
                    "Constant -> k",
                    OnnxModel.tensor(
                        "value",
                        OnnxModel.tensor("k", 1, 5)
                            .raw(4, new Proto().bytes())
                            .raw(9, new byte[20])))
                .node("Add m,k -> y")
                .output("y", 1, 5)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void isWhatOnnxruntimeComputes(String what, OnnxModel model) throws OrtException {
    float[] want = onnxruntime(model.bytes());
    var got = OnnxFile.translate(model.bytes());
    assertThat(FloatForward.output(got.network(), got.layers(), IMAGE))
        .as(what)
        .containsExactly(want, within(2e-5f));
  }

  private static float[] onnxruntime(byte[] model) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor in =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(IMAGE), new long[] {1, 2, 9, 9});
        OrtSession.Result result = session.run(Map.of("x", in))) {
      FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[out.remaining()];
      out.get(values);
      return values;
    }
  }

  /** All the way: the integer network's answers are those of onnxruntime, nearly. */
  @Test
  void inFixedPointToo() throws OrtException {
    var model = OnnxFile.translate(lenet().bytes());
    var pixels = new Preprocessing(Preprocessing.Order.RGB, List.of(), 2 / 255.0);
    var graph = new ImportGraph(model.network(), pixels);
    CompressedNetwork fixed =
        Imported.quantise(
            graph,
            new Weights(model.layers(), "test"),
            Samples.image(model.network().input(), pixels),
            8,
            Progress.NONE);
    short[] input = new InputTensor(model.network().input(), IMAGE).quantise(fixed.inputFormat());
    int[] got = NaiveForward.run(fixed, input).get("g/Gemm");
    float[] want = onnxruntime(lenet().bytes());
    for (int k = 0; k < want.length; k++) {
      assertThat((float) fixed.layer("g/Gemm").output().real(got[k]))
          .isCloseTo(want[k], within(0.05f));
    }
  }

  @Test
  void theDocumentNamesEveryOperator() throws java.io.IOException {
    String page = java.nio.file.Files.readString(java.nio.file.Path.of("../docs/import.md"));
    assertThat(Rules.BY_OPERATOR.keySet())
        .allSatisfy(operator -> assertThat(page).containsPattern("\\b" + operator + "\\b"));
  }

  @Test
  void namesAreThoseOfTheNodes() {
    Network network = OnnxFile.translate(lenet().bytes()).network();
    assertThat(network.nodes().stream().map(n -> n.layer().name()))
        .containsExactly("c/Conv", "p/MaxPool", "r/Relu", "g/Gemm");
    assertThat(network.name()).isEqualTo("test");
  }

  /** A softmax at the end is left out: scores stay scores. */
  @Test
  void softmaxAtTheEndIsDropped() throws OrtException {
    OnnxModel plain = start(7).weights("w", 0, 0.1, 162, 5).node("Flatten x -> f");
    var got =
        OnnxFile.translate(
            plain.node("MatMul f,w -> m").node("Softmax m -> s").output("s", 1, 5).bytes());
    float[] probabilities = onnxruntime(plain.bytes());
    float[] scores = FloatForward.output(got.network(), got.layers(), IMAGE);
    double sum = 0;
    for (float s : scores) {
      sum += Math.exp(s);
    }
    for (int k = 0; k < 5; k++) {
      assertThat((float) (Math.exp(scores[k]) / sum)).isCloseTo(probabilities[k], within(1e-5f));
    }
  }
}
