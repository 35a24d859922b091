package prunus.models.importers.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prunus.models.importers.onnx.OnnxModel.integer;
import static prunus.models.importers.onnx.OnnxModel.ints;
import static prunus.models.importers.onnx.OnnxModel.text;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import prunus.models.importers.ImportException;

/** What cannot be imported is refused in one sentence, before anything large is made. */
class OnnxRefusalTest {
  private static OnnxModel start() {
    return OnnxFileTest.start(1).weights("w", 0, 1, 4, 2, 3, 3).output("y", 1, 1, 1, 1);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("node /y/LSTM (LSTM) cannot be imported", start().node("LSTM x,w -> y")),
        Arguments.of(
            "dilated",
            start().node("MaxPool x -> y", ints("kernel_shape", 2, 2), ints("dilations", 2, 2))),
        Arguments.of(
            "impossible window",
            start().node("MaxPool x -> y", ints("kernel_shape", 2, 2), ints("pads", 0, 0, 2, 2))),
        Arguments.of("has 3 groups", start().node("Conv x,w -> y", integer("group", 3))),
        Arguments.of("part of a cycle", start().node("Conv z,w -> y").node("Relu y -> z")),
        Arguments.of("part of a cycle", start().node("Conv nothing,w -> y")),
        Arguments.of("must be constant", start().node("Conv x,x -> y")),
        Arguments.of("must be a softmax over classes, at the end", softmaxFirst()),
        Arguments.of(
            "only one value, or one for each channel, is possible",
            start().weights("k", 0, 1, 1, 162).node("Flatten x -> f").node("Add f,k -> y")),
        Arguments.of(
            "has a constant of sizes [4, 2, 3, 3] beside a map of [1, 2, 9, 9]",
            start().node("Relu x -> r").node("Add r,w -> y")),
        Arguments.of( // 4 values belong to the columns of a map, not to its channels
            "has a constant of sizes [4] beside a map of [1, 4, 7, 7]",
            start().weights("k", 0, 1, 4).node("Conv x,w -> c").node("Mul c,k -> y")),
        Arguments.of( // by broadcasting 4 x 4 values
            "has a constant of sizes [1, 4, 1, 1] beside a map of [1, 4]",
            start()
                .weights("m", 0, 1, 162, 4)
                .weights("k", 0, 1, 1, 4, 1, 1)
                .node("Flatten x -> f")
                .node("MatMul f,m -> p")
                .node("Add p,k -> y")),
        Arguments.of("joins two maps by a product", start().node("Mul x,x -> y")),
        Arguments.of(
            "adds maps of different sizes",
            start().node("GlobalAveragePool x -> p").node("Add x,p -> y")),
        Arguments.of(
            "pads with other values",
            start()
                .integers("p", 0, 0, 1, 1, 0, 0, 1, 1)
                .node("Pad x,p -> y", text("mode", "reflect"))),
        Arguments.of(
            "cuts rows or columns",
            start().integers("a", 1).integers("b", 5).integers("c", 2).node("Slice x,a,b,c -> y")),
        Arguments.of(
            "cuts through an axis", start().integers("s", 1, 3, 6, 9).node("Reshape x,s -> y")),
        Arguments.of("divides by a map", start().weights("k", 0, 1, 1).node("Div k,x -> y")),
        Arguments.of(
            "is in training mode",
            start()
                .weights("ratio", 0, 1, 1)
                .initialiser(OnnxModel.tensor("on", 9).raw(9, new byte[] {1}))
                .node("Dropout x,ratio,on -> y")),
        Arguments.of(
            "clips to -1.0..6.0",
            start().node("Clip x -> y", OnnxModel.real("min", -1), OnnxModel.real("max", 6))),
        Arguments.of(
            "3 problems: node /b/GRU (GRU) cannot be imported; 2 nodes LRN, the first /a/LRN, cannot"
                + " be imported; node /y/Conv (Conv) has 5 groups",
            start()
                .node("LRN x -> a")
                .node("GRU a -> b")
                .node("LRN b -> c")
                .node("Conv x,w -> y0", ints("strides", 1, 1))
                .node("Conv x,w -> y", integer("group", 5))
                .node("Concat c,y,y0 -> z")
                .output("z", 1)),
        Arguments.of(
            "counts padding in averages over partial windows",
            start()
                .node(
                    "AveragePool x -> y",
                    ints("kernel_shape", 2, 2),
                    ints("strides", 2, 2),
                    ints("pads", 1, 1, 1, 0),
                    integer("ceil_mode", 1),
                    integer("count_include_pad", 1))),
        Arguments.of("flatten first", start().weights("m", 0, 1, 9, 2).node("MatMul x,m -> y")),
        Arguments.of("has 2 inputs", start().input("x2", 1, 2).node("Relu x -> y")),
        Arguments.of(
            "its input x has sizes",
            new OnnxModel(1).input("x", 3, 2, 9, 9).node("Relu x -> y").output("y", 1)),
        Arguments.of(
            "absurd sizes",
            new OnnxModel(1).input("x", 1, 1 << 24, 1 << 24, 1).node("Relu x -> y").output("y", 1)),
        Arguments.of(
            "absurd size 1099511627776",
            start().initialiser(OnnxModel.tensor("t", 1, 1L << 40).raw(9, new byte[4]))),
        Arguments.of(
            "holds only 4 bytes",
            start().initialiser(OnnxModel.tensor("t", 1, 1 << 20, 1 << 20).raw(9, new byte[4]))),
        Arguments.of(
            "does not hold as many values",
            start().initialiser(OnnxModel.tensor("t", 1, 2).raw(9, new byte[9]))),
        Arguments.of(
            "lies in the file",
            start().initialiser(OnnxModel.tensor("t", 1, 2).number(14, 1)).node("Conv x,t -> y")),
        Arguments.of(
            "elements of type 8",
            start()
                .initialiser(OnnxModel.tensor("t", 8, 1).raw(9, new byte[4]))
                .node("Conv x,t -> y")),
        Arguments.of(
            "not finite",
            start()
                .initialiser(
                    OnnxModel.tensor("t", 1, 1).raw(9, new byte[] {0, 0, (byte) 0x80, 0x7F}))
                .node("Add x,t -> y")),
        Arguments.of("no graph", null));
  }

  private static OnnxModel softmaxFirst() {
    return start()
        .weights("m", 0, 1, 162, 4)
        .node("Flatten x -> f")
        .node("Softmax f -> s")
        .node("MatMul s,m -> y");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isNamed(String message, OnnxModel model) {
    byte[] bytes = model == null ? new Proto().number(1, 8).bytes() : model.bytes();
    assertThatThrownBy(() -> OnnxFile.translate(bytes))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining(message);
  }

  @Test
  void textIsNoProtobuf() {
    byte[] text =
        "this is not a model at all, is it?".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThatThrownBy(() -> OnnxFile.translate(text)).isInstanceOf(ImportException.class);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    assertThatThrownBy(() -> OnnxFile.translate(png)).isInstanceOf(ImportException.class);
  }

  /** Weights used over and over are read where they lie each time, not copied. */
  @Test
  void manyUsesOfOneTensorTakeNoMemory() {
    OnnxModel model =
        new OnnxModel(1).input("x0", 1, 64).weights("w", 0, 1, 64, 64).output("x999", 1, 1);
    for (int i = 0; i < 999; i++) {
      model.node("MatMul x" + i + ",w -> x" + (i + 1));
    }
    assertThat(OnnxFile.translate(model.bytes()).layers()).hasSize(999);
  }

  @Property(tries = 3000)
  void damageIsOnlyEverRefused(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = OnnxFileTest.lenet().bytes();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : random.nextInt(600);
      int from = random.nextBoolean() ? bytes.length - 600 : 0;
      bytes[Math.clamp(from + at, 0, bytes.length - 1)] ^= (byte) (1 << random.nextInt(8));
    }
    int length = random.nextInt(3) > 0 ? bytes.length : random.nextInt(bytes.length);
    try {
      OnnxFile.translate(Arrays.copyOf(bytes, length));
    } catch (ImportException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
