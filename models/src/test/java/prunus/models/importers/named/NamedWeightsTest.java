package prunus.models.importers.named;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.importers.ImportException;
import prunus.models.importers.Weights;
import prunus.models.importers.named.NamedWeights.Kind;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.PrunedLayer;

class NamedWeightsTest {
  private static final Network NETWORK =
      new Network(
          "small",
          new Shape(1, 2, 2),
          List.of(
              new Network.Node(new Convolution("c", 2, 1, 2, 1, 1, 0, 1), List.of("input")),
              new Network.Node(new Relu("r"), List.of("c")),
              new Network.Node(new FullyConnected("f", 2, 4), List.of("r"))));

  private static final float[] CONV = {1, 0, -2.5f, 3};
  private static final float[] FULL = {0, 0.5f, 0, -1, 2, 0, 0, 4};

  private static byte[] npy(String type, String shape, byte[] values) {
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }\n".formatted(type, shape);
    ByteBuffer out = ByteBuffer.allocate(10 + header.length() + values.length);
    out.order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x93);
    out.put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
    out.putShort((short) header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
    return out.put(values).array();
  }

  private static byte[] floats(float... values) {
    ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float v : values) {
      out.putFloat(v);
    }
    return out.array();
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String name : new java.util.TreeSet<>(entries.keySet())) {
        out.putNextEntry(new ZipEntry(name));
        out.write(entries.get(name));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] npz() {
    return zip(
        Map.of(
            "c.weight.npy", npy("<f4", "2, 1, 2, 1", floats(CONV)),
            "c.bias.npy", npy("<f4", "2,", floats(0.5f, -1)),
            "f.weight.npy", npy("<f4", "2, 4", floats(FULL)),
            "other.npy", new byte[100]));
  }

  private static byte[] safetensors(String header, byte[] data) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .put(data)
        .array();
  }

  /** The dense layer in bfloat16: its values have few bits. */
  private static byte[] safetensors() {
    ByteBuffer data = ByteBuffer.allocate(16 + 8 + 16).order(ByteOrder.LITTLE_ENDIAN);
    data.put(floats(CONV)).put(floats(0.5f, -1));
    for (float v : FULL) {
      data.putShort((short) (Float.floatToIntBits(v) >>> 16));
    }
    return safetensors(
        """
        {"__metadata__": {"format": "pt"},
         "c.weight": {"dtype": "F32", "shape": [2, 1, 2, 1], "data_offsets": [0, 16]},
         "c.bias": {"dtype": "F32", "shape": [2], "data_offsets": [16, 24]},
         "f.weight": {"dtype": "BF16", "shape": [2, 4], "data_offsets": [24, 40]}}
        """,
        data.array());
  }

  @Test
  void bothKindsHoldTheSameWeights() {
    for (Kind kind : Kind.values()) {
      Map<String, PrunedLayer> layers =
          NamedWeights.parse(kind, kind == Kind.NPZ ? npz() : safetensors(), NETWORK).layers();
      var c = layers.get("c");
      assertThat(c.weights().start()).containsExactly(0, 1, 3);
      assertThat(c.weights().position()).containsExactly(0, 0, 1);
      assertThat(c.weights().value()).containsExactly(1, -2.5f, 3);
      assertThat(((BiasRule.Given) c.bias()).bias()).containsExactly(0.5, -1);
      var f = layers.get("f");
      assertThat(f.weights().position()).containsExactly(1, 3, 0, 3);
      assertThat(f.weights().value()).containsExactly(0.5f, -1, 2, 4);
      assertThat(((BiasRule.Given) f.bias()).bias()).containsExactly(0, 0);
    }
  }

  private static void refused(Kind kind, byte[] bytes, String message) {
    assertThatThrownBy(() -> NamedWeights.parse(kind, bytes, NETWORK))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining(message);
  }

  private static byte[] withF(byte[] c) {
    return zip(Map.of("c.weight.npy", c, "f.weight.npy", npy("<f4", "2, 4", floats(FULL))));
  }

  @Test
  void archivesThatDoNotFit() {
    refused(Kind.NPZ, new byte[50], "no NumPy archive");
    refused(Kind.NPZ, zip(Map.of("x.npy", new byte[1])), "no array c.weight");
    byte[] wrong = npy("<f4", "1, 2, 2, 1", floats(CONV));
    refused(
        Kind.NPZ, withF(wrong), "has sizes 1x2x2x1 and layer c of the network has weights 2x1x2x1");
    byte[] fewer = npy("<f4", "2, 1", floats(1, 2));
    refused(Kind.NPZ, withF(fewer), "has sizes 2x1 and layer c");
    refused(Kind.NPZ, withF(new byte[200]), "no .npy array");
    byte[] bomb = withF(new byte[1 << 26]);
    assertThat(bomb.length).isLessThan(1 << 17);
    refused(Kind.NPZ, bomb, "no .npy array");
  }

  @Test
  void safetensorsThatDoNotFit() {
    String c =
        "{\"c.weight\": {\"dtype\": \"%s\", \"shape\": %s, \"data_offsets\": %s}, \"f.weight\":"
            + " {\"dtype\": \"F32\", \"shape\": [2, 4], \"data_offsets\": [0, 0]}}";
    byte[] data = floats(CONV);
    refused(Kind.SAFETENSORS, new byte[5], "no safetensors file");
    refused(Kind.SAFETENSORS, new byte[] {-1, -1, -1, -1, -1, -1, -1, 127, 1}, "cut off");
    refused(Kind.SAFETENSORS, safetensors("[1]", data), "the header is not a JSON object");
    refused(Kind.SAFETENSORS, safetensors("{\"a\": ", data), "not JSON");
    refused(Kind.SAFETENSORS, safetensors("{}", data), "no array c.weight");
    refused(
        Kind.SAFETENSORS,
        safetensors(c.formatted("I8", "[2,1,2,1]", "[0,4]"), data),
        "holds whole numbers (elements of type I8) and no scale");
    refused(
        Kind.SAFETENSORS,
        safetensors(c.formatted("F32", "[2,1,2,1]", "[0,12]"), data),
        "does not fit its sizes");
    refused(
        Kind.SAFETENSORS,
        safetensors(c.formatted("F32", "[2,1,2,1]", "[4,20]"), data),
        "does not fit its sizes");
    refused(
        Kind.SAFETENSORS,
        safetensors(c.formatted("F32", "[1e9,1e9]", "[0,16]"), data),
        "has sizes 1000000000x1000000000");
    byte[] nan = floats(1, Float.NaN, 0, 0);
    refused(
        Kind.SAFETENSORS,
        safetensors(c.formatted("F32", "[2,1,2,1]", "[0,16]"), nan),
        "not finite at 1");
  }

  @Property(tries = 2000)
  void damageIsOnlyEverRefused(@ForAll long seed) {
    Random random = new Random(seed);
    Kind kind = random.nextBoolean() ? Kind.NPZ : Kind.SAFETENSORS;
    byte[] bytes = kind == Kind.NPZ ? npz() : safetensors();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
    try {
      NamedWeights.parse(kind, Arrays.copyOf(bytes, length), NETWORK);
    } catch (ImportException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  /** What every form of a file must give: the two layers of the other tests. */
  private static void holds(Map<String, byte[]> arrays, String... notes) {
    Weights read = NamedWeights.parse(Kind.NPZ, zip(arrays), NETWORK);
    var c = read.layers().get("c");
    assertThat(c.weights().value()).containsExactly(1, -2.5f, 3);
    assertThat(c.weights().position()).containsExactly(0, 0, 1);
    assertThat(((BiasRule.Given) c.bias()).bias()).containsExactly(0.5, -1);
    var f = read.layers().get("f");
    assertThat(f.weights().position()).containsExactly(1, 3, 0, 3);
    assertThat(f.weights().value()).containsExactly(0.5f, -1, 2, 4);
    assertThat(String.join("; ", read.notes())).contains(notes);
  }

  private static final byte[] C = npy("<f4", "2, 1, 2, 1", floats(CONV));
  private static final byte[] C_BIAS = npy("<f4", "2,", floats(0.5f, -1));
  private static final byte[] F = npy("<f4", "2, 4", floats(FULL));

  @Test
  void namesBehindAPrefix() {
    holds(
        Map.of("module.c.weight.npy", C, "module.c.bias.npy", C_BIAS, "module.f.weight.npy", F),
        "names begin with \"module.\"");
    holds(
        Map.of("a.b.c.weight.npy", C, "a.b.c.bias.npy", C_BIAS, "a.b.f.weight.npy", F), "\"a.b.\"");
  }

  /** Where the mask is 0 the original weight is not: it must not come back. */
  @Test
  void prunedWeightsAreTheProductWithTheirMask() {
    byte[] unmasked = npy("<f4", "2, 1, 2, 1", floats(1, 0.25f, -2.5f, 3));
    byte[] mask = npy("|b1", "2, 1, 2, 1", new byte[] {1, 0, 1, 1});
    holds(
        Map.of(
            "net.c.weight_orig.npy", unmasked,
            "net.c.weight_mask.npy", mask,
            "net.c.bias.npy", C_BIAS,
            "net.f.weight.npy", F),
        "weight_orig times weight_mask");
  }

  @Test
  void otherNamesInTheLayersOrderAndSizes() {
    holds(
        Map.of("features.0.weight.npy", C, "features.0.bias.npy", C_BIAS, "last.weight.npy", F),
        "matched by order and sizes: c is features.0.weight, f is last.weight");
    holds(Map.of("z.weight.npy", C, "z.bias.npy", C_BIAS, "a.weight.npy", F), "c is z.weight");
  }

  @Test
  void ordersThatTheSizesTell() {
    byte[] last = npy("<f4", "2, 1, 1, 2", floats(1, -2.5f, 0, 3));
    byte[] transposed = npy("<f4", "4, 2", floats(0, 2, 0.5f, 0, 0, 0, -1, 4));
    holds(
        Map.of("c.weight.npy", last, "c.bias.npy", C_BIAS, "f.weight.npy", transposed),
        "c.weight is in the order rows, columns, channels, filters",
        "f.weight is in the order inputs, outputs");
  }

  @Test
  void whatIsThereIsListedWithTheRemedy() {
    refused(
        Kind.NPZ,
        zip(Map.of("x.npy", C, "y.npy", F)),
        "it has 2 arrays: x 2x1x2x1, y 2x4; give --map NAME=LAYER for each layer of another name,"
            + " with the layers c, f");
    refused(Kind.NPZ, zip(Map.of("c/kernel.npy", C, "f/kernel.npy", F)), "those of Keras");
    refused(Kind.NPZ, zip(Map.of("archive/data.pkl", C)), "it is a PyTorch checkpoint");
    byte[] whole = npy("|i1", "2, 1, 2, 1", new byte[] {1, 0, 3, 4});
    refused(Kind.NPZ, withF(whole), "array c.weight holds whole numbers");
  }

  @Test
  void wholeNumbersHaveTheirScaleBesideThem() {
    byte[] codes = npy("|i1", "2, 1, 2, 1", new byte[] {3, -1, -9, 13});
    byte[] single = npy("<f4", "1,", floats(0.5f));
    byte[] one = npy("<f4", "2, 1", floats(0.25f, 0.25f));
    byte[] zero = npy("|i1", "", new byte[] {1});
    holds(
        Map.of(
            "c.weight.npy", codes,
            "c.weight_scale.npy", one,
            "c.weight_zero_point.npy", npy("|i1", "2,", new byte[] {-1, 1}),
            "c.bias.npy", C_BIAS,
            "f.weight.npy", F),
        "");
    byte[] twos = npy("|u1", "2, 1, 2, 1", new byte[] {3, 1, (byte) 252, 7});
    refused(Kind.NPZ, withF(twos), "no scale says what one stands for");
    byte[] shifted = npy("|i1", "2, 1, 2, 1", new byte[] {3, 1, -4, 7});
    holds(
        Map.of(
            "c.weight.npy", shifted,
            "c.scale.npy", single,
            "c.zero_point.npy", zero,
            "c.bias.npy", C_BIAS,
            "f.weight.npy", F),
        "");
  }

  @Test
  void namesThatTheUserGives() {
    byte[] bytes = zip(Map.of("a.b.weight.npy", C, "a.b.bias.npy", C_BIAS, "w.npy", F));
    var names = Map.of("a.b", "c", "w", "f.weight");
    Weights read =
        NamedWeights.parse(
            Kind.NPZ, java.lang.foreign.MemorySegment.ofArray(bytes), NETWORK, names);
    assertThat(read.layers().get("f").weights().value()).containsExactly(0.5f, -1, 2, 4);
    assertThatThrownBy(
            () ->
                NamedWeights.parse(
                    Kind.NPZ,
                    java.lang.foreign.MemorySegment.ofArray(bytes),
                    NETWORK,
                    Map.of("b", "c")))
        .hasMessageContaining("it has no array b or b.…, which --map renames");
  }

  /** y = (x − mean) · g / √(var + 1e-5) + b, by hand. */
  @Test
  void normalisationIsFoldedIntoTheLayerBeforeIt() {
    Map<String, byte[]> arrays = new java.util.HashMap<>();
    arrays.put("c.weight.npy", npy("<f4", "2, 1, 2, 1", floats(2, 4, 6, 8)));
    arrays.put("f.weight.npy", F);
    String[] names = {"weight", "bias", "running_mean", "running_var"};
    float[][] values = {{3, 1}, {10, 20}, {1, 2}, {4 - 1e-5f, 1 - 1e-5f}};
    for (int i = 0; i < 4; i++) {
      arrays.put("s.1." + names[i] + ".npy", npy("<f4", "2,", floats(values[i])));
    }
    arrays.put("s.0.weight.npy", arrays.remove("c.weight.npy"));
    Weights read =
        NamedWeights.parse(
            Kind.NPZ,
            java.lang.foreign.MemorySegment.ofArray(zip(arrays)),
            new Network(
                "small",
                new Shape(1, 2, 2),
                List.of(
                    new Network.Node(new Convolution("s.0", 2, 1, 2, 1, 1, 0, 1), List.of("input")),
                    new Network.Node(new FullyConnected("f", 2, 4), List.of("s.0")))),
            Map.of());
    assertThat(read.layers().get("s.0").weights().value()).containsExactly(3, 6, 6, 8);
    assertThat(((BiasRule.Given) read.layers().get("s.0").bias()).bias())
        .containsExactly(new double[] {8.5, 18}, org.assertj.core.data.Offset.offset(1e-5));
  }

  /** Names sorted as text have 10 before 2. */
  @Test
  void numbersInNamesCount() {
    Network chain =
        new Network(
            "chain",
            Shape.vector(2),
            List.of(
                new Network.Node(new FullyConnected("a", 2, 2), List.of("input")),
                new Network.Node(new FullyConnected("b", 2, 2), List.of("a")),
                new Network.Node(new FullyConnected("c", 3, 2), List.of("b"))));
    byte[] two = npy("<f4", "2, 2", floats(1, 2, 3, 4));
    byte[] other = npy("<f4", "2, 2", floats(5, 6, 7, 8));
    byte[] last = npy("<f4", "3, 2", floats(1, 1, 1, 1, 1, 1));
    Weights read =
        NamedWeights.parse(
            Kind.NPZ,
            zip(Map.of("x.10.weight.npy", last, "x.2.weight.npy", other, "x.1.weight.npy", two)),
            chain);
    assertThat(read.layers().get("b").weights().value()).containsExactly(5, 6, 7, 8);
  }

  /** Written into a stream that cannot seek: the sizes stand behind each stored entry. */
  @Test
  void archivesWrittenIntoAStream() {
    byte[] stored =
        ZipStream.of(Map.of("c.weight.npy", C, "c.bias.npy", C_BIAS, "f.weight.npy", F));
    Weights read = NamedWeights.parse(Kind.NPZ, stored, NETWORK);
    assertThat(read.layers().get("f").weights().value()).containsExactly(0.5f, -1, 2, 4);
    for (int length = 0; length < stored.length; length++) {
      refused(Kind.NPZ, Arrays.copyOf(stored, length), "");
    }
  }
}
