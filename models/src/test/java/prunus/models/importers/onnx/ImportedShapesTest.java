package prunus.models.importers.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static prunus.models.importers.onnx.OnnxModel.integer;
import static prunus.models.importers.onnx.OnnxModel.ints;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.quantise.FloatForward;

/** Sums, clamps, windows of all kinds, and values that are no images, against onnxruntime. */
class ImportedShapesTest {
  private static final long[] IMAGE = {1, 3, 8, 6};

  private static OnnxModel image(long seed) {
    return new OnnxModel(seed).input("x", IMAGE).weights("w", 0, 0.5, 3, 3, 3, 3);
  }

  private static Arguments of(String what, OnnxModel model, long... dims) {
    return Arguments.of(what, model.output("y"), dims.length == 0 ? IMAGE : dims);
  }

  static Stream<Arguments> models() {
    return Stream.of(
        of(
            "a residual block",
            image(1)
                .node("Conv x,w -> c", ints("pads", 1, 1, 1, 1))
                .node("Relu c -> r")
                .node("Conv r,w -> d", ints("pads", 1, 1, 1, 1))
                .node("Add d,r -> s")
                .node("Relu s -> y")),
        of(
            "a sum of many, a constant among them",
            image(2)
                .weights("b", 0, 1, 1, 3, 1, 1)
                .node("Conv x,w -> c", ints("pads", 1, 1, 1, 1))
                .node("Sum c,x,b,x,c -> y")),
        of("a map added to itself", image(3).node("Add x,x -> y")),
        of(
            "a constant on a sum",
            image(3).weights("b", 0, 1, 3, 1, 1).node("Add x,x -> a").node("Add b,a -> y")),
        of(
            "clamps",
            image(4)
                .node("Relu x -> p")
                .node("Conv p,w -> c", ints("pads", 1, 1, 1, 1))
                .node("Clip c,zero,most -> y")
                .initialiser(scalar("zero", 0))
                .initialiser(scalar("most", 0.75f))),
        of(
            "strides, dilations and paddings that differ",
            image(5)
                .weights("v", 0, 0.5, 4, 3, 2, 3)
                .node(
                    "Conv x,v -> y",
                    ints("strides", 2, 1),
                    ints("dilations", 3, 2),
                    ints("pads", 0, 3, 2, 1))),
        of(
            "maxima with paddings that differ",
            image(6)
                .node(
                    "MaxPool x -> y",
                    ints("kernel_shape", 3, 2),
                    ints("strides", 1, 2),
                    ints("pads", 0, 1, 2, 0))),
        of(
            "averages that leave padding out",
            image(7)
                .node(
                    "AveragePool x -> y",
                    ints("kernel_shape", 3, 2),
                    ints("strides", 2, 1),
                    ints("pads", 1, 0, 2, 1))),
        of(
            "averages of partial windows",
            image(8)
                .node(
                    "AveragePool x -> y",
                    ints("kernel_shape", 3, 3),
                    ints("strides", 2, 2),
                    integer("ceil_mode", 1))),
        of(
            "zeros put around by themselves",
            image(9)
                .integers("p", 0, 0, 1, 0, 0, 0, 2, 1)
                .integers("q", 0, 1, 0, 1, 0, 0, 1, 0)
                .node("Pad x,p -> a")
                .node("Conv a,w -> b", ints("pads", 1, 0, 0, 0), ints("strides", 2, 1))
                .node("Pad b,q -> c")
                .node("MaxPool c -> y", ints("kernel_shape", 2, 2))),
        of(
            "a shortcut of half the size and more channels",
            image(10)
                .weights("v", 0, 0.5, 8, 3, 3, 3)
                .integers("from", 0, 0)
                .integers("to", Long.MAX_VALUE, Long.MAX_VALUE)
                .integers("axes", 2, 3)
                .integers("step", 2, 2)
                .integers("p", 0, 2, 0, 0, 0, 3, 0, 0)
                .node("Conv x,v -> c", ints("pads", 1, 1, 1, 1), ints("strides", 2, 2))
                .node("Slice x,from,to,axes,step -> s")
                .node("Pad s,p -> t")
                .node("Add c,t -> y")),
        of(
            "an average of a map that no memory holds",
            new OnnxModel(16).input("x", 1, 8, 260, 132).node("GlobalAveragePool x -> y"),
            1,
            8,
            260,
            132),
        of(
            "some of the channels",
            image(11)
                .integers("from", 1)
                .integers("to", -1)
                .integers("axes", 1)
                .node("Slice x,from,to,axes -> s")
                .node("Relu s -> y")),
        of(
            "channels last",
            new OnnxModel(12)
                .input("x", 1, 8, 6, 3)
                .weights("w", 0, 0.5, 4, 3, 3, 3)
                .integers("flat", 1, -1)
                .node("Transpose x -> a", ints("perm", 0, 3, 1, 2))
                .node("Conv a,w -> b", ints("strides", 2, 1))
                .node("Transpose b -> c", ints("perm", 0, 2, 3, 1))
                .node("Reshape c,flat -> d")
                .node("MatMul d,m2 -> y")
                .weights("m2", 0, 0.5, 48, 5),
            1,
            8,
            6,
            3),
        of(
            "channels last to the end",
            new OnnxModel(13)
                .input("x", 1, 8, 6, 3)
                .weights("w", 0, 0.5, 4, 3, 3, 3)
                .weights("k", 1, 0.5, 4)
                .node("Transpose x -> a", ints("perm", 0, 3, 1, 2))
                .node("Conv a,w -> b")
                .node("Transpose b -> c", ints("perm", 0, 2, 3, 1))
                .node("Mul c,k -> y"),
            1,
            8,
            6,
            3),
        of(
            "tokens",
            new OnnxModel(14)
                .input("x", 1, 7, 6)
                .weights("a", 0, 0.5, 6, 10)
                .weights("b", 0, 0.5, 10)
                .weights("c", 0, 0.5, 10, 6)
                .node("MatMul x,a -> p")
                .node("Add b,p -> q")
                .node("Relu q -> r")
                .node("MatMul r,c -> s")
                .node("Add x,s -> t")
                .node("ReduceMean t -> y", ints("axes", 1)),
            1,
            7,
            6),
        of(
            "a sequence",
            new OnnxModel(15)
                .input("x", 1, 4, 9)
                .weights("w", 0, 0.5, 6, 2, 3)
                .weights("m", 0, 0.5, 6, 3)
                .node(
                    "Conv x,w -> c", integer("group", 2), ints("pads", 1, 0), ints("dilations", 2))
                .node("MaxPool c -> p", ints("kernel_shape", 2), ints("strides", 2))
                .node("Transpose p -> t", ints("perm", 0, 2, 1))
                .node("MatMul t,m -> y"),
            1,
            4,
            9),
        of(
            "averages over columns, maxima over rows",
            image(16)
                .node("ReduceMean x -> a", ints("axes", 3), integer("keepdims", 0))
                .node("ReduceMax a -> y", ints("axes", -1), integer("keepdims", 1))),
        of(
            "constants that nodes make",
            image(17)
                .integers("shape", 3)
                .integers("axes", 1, 2)
                .node(
                    "ConstantOfShape shape -> k",
                    OnnxModel.tensor(
                        "value", OnnxModel.tensor("v", 1, 1).raw(9, new byte[] {0, 0, 0, 63})))
                .node("Unsqueeze k,axes -> l")
                .node("Mul x,l -> y")),
        of(
            "whole numbers as weights",
            image(18)
                .initialiser(
                    OnnxModel.tensor("q", 3, 2, 3, 1, 1)
                        .raw(9, new byte[] {5, -6, 7, -128, 127, 1}))
                .initialiser(OnnxModel.tensor("z", 3, 2).raw(9, new byte[] {3, -9}))
                .weights("s", 0.02, 0.01, 2)
                .node("DequantizeLinear q,s,z -> v", integer("axis", 0))
                .node("Conv x,v -> y")),
        of(
            "views and back",
            image(19)
                .integers("rows", 1, 3, 48)
                .integers("back", 0, 3, 8, -1)
                .node("Reshape x,rows -> a")
                .node("Transpose a -> b", ints("perm", 0, 2, 1))
                .node("Transpose b -> c", ints("perm", 0, 2, 1))
                .node("Reshape c,back -> d")
                .node("Conv d,w -> y")),
        of(
            "tokens of an image",
            image(20)
                .integers("rows", 1, 3, 48)
                .weights("m", 0, 0.5, 3, 4)
                .node("Reshape x,rows -> a")
                .node("Transpose a -> b", ints("perm", 0, 2, 1))
                .node("MatMul b,m -> y")));
  }

  private static float[] random(int size) {
    Random random = new Random(size);
    float[] out = new float[size];
    for (int i = 0; i < size; i++) {
      out[i] = random.nextFloat() * 4 - 2;
    }
    return out;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void isWhatOnnxruntimeComputes(String what, OnnxModel model, long[] dims) throws OrtException {
    float[] input = random((int) Arrays.stream(dims).reduce(1, (a, b) -> a * b));
    float[] want = onnxruntime(model.bytes(), input, dims);
    var got = OnnxFile.translate(model.bytes());
    boolean last = what.startsWith("channels last");
    boolean tokens = what.equals("tokens");
    float[] fed = last ? permuted(input, 48, 3) : tokens ? permuted(input, 7, 6) : input;
    float[] out = FloatForward.output(got.network(), got.layers(), fed);
    int channels = got.network().output().channels();
    boolean swapped =
        what.equals("channels last to the end")
            || what.equals("a sequence")
            || what.equals("tokens of an image");
    assertThat(swapped ? permuted(out, channels, out.length / channels) : out)
        .as(what)
        .containsExactly(want, within(2e-5f));
  }

  /** A matrix of so many rows and columns, transposed. */
  private static float[] permuted(float[] in, int rows, int columns) {
    float[] out = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      out[i % columns * rows + i / columns] = in[i];
    }
    return out;
  }

  private static float[] onnxruntime(byte[] model, float[] input, long[] dims) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = basic();
        OrtSession session = environment.createSession(model, options);
        OnnxTensor in = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), dims);
        OrtSession.Result result = session.run(Map.of("x", in))) {
      FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[out.remaining()];
      out.get(values);
      return values;
    }
  }

  /** Others round weights, too. */
  private static OrtSession.SessionOptions basic() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
    return options;
  }

  /** What the array does itself is one layer, not made of others. */
  @Test
  void windowsAndClampsAreThoseOfTheLayers() {
    var conv = onlyLayers("strides, dilations and paddings that differ");
    assertThat(conv).hasSize(1).first().isInstanceOf(Convolution.class);
    assertThat(((Convolution) conv.getFirst()).window().spanRows()).isEqualTo(4);
    assertThat(((Relu) onlyLayers("clamps").getLast()).limit()).isEqualTo(0.75);
    assertThat(((Pool) onlyLayers("averages that leave padding out").getFirst()).inside()).isTrue();
    assertThat(onlyLayers("zeros put around by themselves")).hasSize(3);
    assertThat(onlyLayers("channels last").getLast()).isInstanceOf(FullyConnected.class);
    assertThat(onlyLayers("tokens of an image")).hasSize(1);
  }

  private static List<prunus.models.graph.Layer> onlyLayers(String what) {
    OnnxModel model =
        models()
            .filter(a -> a.get()[0].equals(what))
            .map(a -> (OnnxModel) a.get()[1])
            .findFirst()
            .orElseThrow();
    return OnnxFile.translate(model.bytes()).network().nodes().stream()
        .map(Network.Node::layer)
        .toList();
  }

  /** Bounds of a quantised map are kept where they begin at 0; its steps are not. */
  @Test
  void quantisedMapsAreClamped() throws OrtException {
    OnnxModel model =
        image(30)
            .initialiser(scalar("s", 0.005f))
            .initialiser(OnnxModel.tensor("u", 2).raw(9, new byte[] {0}))
            .initialiser(OnnxModel.tensor("i", 3).raw(9, new byte[] {0}))
            .node("QuantizeLinear x,s,u -> q")
            .node("DequantizeLinear q,s,u -> r")
            .node("Conv r,w -> c")
            .node("QuantizeLinear c,t,i -> p")
            .initialiser(scalar("t", 0.1f))
            .node("DequantizeLinear p,t,i -> y")
            .output("y");
    float[] input = random(144);
    var got = OnnxFile.translate(model.bytes());
    assertThat(FloatForward.output(got.network(), got.layers(), input))
        .containsExactly(onnxruntime(model.bytes(), input, IMAGE), within(0.07f));
    assertThat(((Relu) got.network().nodes().getFirst().layer()).limit())
        .isCloseTo(1.275, within(1e-6));
  }

  /** Weights with which onnxruntime's 16-bit sums of two products do not saturate. */
  private static byte[] sevenBits(Random random, int count) {
    byte[] out = new byte[count];
    for (int i = 0; i < count; i++) {
      out[i] = (byte) random.nextInt(-63, 64);
    }
    return out;
  }

  /** Operators on whole numbers, from the first map to the scores. */
  @Test
  void quantisedOperatorsAreSpelledOut() throws OrtException {
    Random random = new Random(5);
    byte[] kernel = sevenBits(random, 8 * 3 * 3 * 3);
    byte[] matrix = sevenBits(random, 8 * 5);
    byte[] bias =
        java.nio.ByteBuffer.allocate(32)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .putInt(4000)
            .putInt(20, -9000)
            .array();
    OnnxModel model =
        new OnnxModel(33)
            .input("x", 1, 3, 8, 6)
            .initialiser(scalar("s", 0.016f))
            .initialiser(scalar("t", 0.1f))
            .initialiser(scalar("v", 0.3f))
            .initialiser(scalar("e", 0.05f))
            .initialiser(OnnxModel.tensor("z", 2).raw(9, new byte[] {(byte) 128}))
            .initialiser(OnnxModel.tensor("zero", 3).raw(9, new byte[] {0}))
            .initialiser(OnnxModel.tensor("zeros", 3, 8).raw(9, new byte[8]))
            .initialiser(OnnxModel.tensor("k", 3, 8, 3, 3, 3).raw(9, kernel))
            .initialiser(OnnxModel.tensor("m", 3, 8, 5).raw(9, matrix))
            .initialiser(OnnxModel.tensor("b", 6, 8).raw(9, bias))
            .weights("w", 0.01, 0.005, 8)
            .initialiser(scalar("n", 0.01f))
            .node("QuantizeLinear x,s,z -> q")
            .node("QLinearConv q,s,z,k,w,zeros,t,z,b -> c", ints("pads", 1, 1, 1, 1))
            .node("DequantizeLinear c,t,z -> d")
            .node("GlobalAveragePool d -> g")
            .node("Flatten g -> f")
            .node("QuantizeLinear f,e,z -> h")
            .node("QLinearMatMul h,e,z,m,n,zero,v,z -> i")
            .node("DequantizeLinear i,v,z -> y")
            .output("y");
    float[] input = random(144);
    var got = OnnxFile.translate(model.bytes());
    assertThat(got.network().weighted()).hasSize(2);
    assertThat(FloatForward.output(got.network(), got.layers(), input))
        .containsExactly(onnxruntime(model.bytes(), input, IMAGE), within(0.5f));
  }

  private static Proto scalar(String name, float value) {
    byte[] raw =
        java.nio.ByteBuffer.allocate(4)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .putFloat(value)
            .array();
    return OnnxModel.tensor(name, 1).raw(9, raw);
  }
}
