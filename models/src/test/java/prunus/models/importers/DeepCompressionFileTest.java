package prunus.models.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.quantise.PrunedLayer;

class DeepCompressionFileTest {
  private static final Network NETWORK =
      new Network(
          "small",
          new Shape(1, 4, 4),
          List.of(
              new Network.Node(new Convolution("c", 2, 1, 3, 3, 1, 0, 1), List.of("input")),
              new Network.Node(new Relu("r"), List.of("c")),
              new Network.Node(new FullyConnected("f", 3, 8), List.of("r"))));

  @TempDir private Path folder;

  /** Two filters of nine: entries at 0, 8, 9 and 17; then 3 outputs of 8 with a bridge of 16. */
  private static byte[] file() {
    ByteBuffer out = ByteBuffer.allocate(10_000).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(4).putInt(3);
    for (int i = 0; i < 256; i++) {
      out.putFloat(i * 0.25f);
    }
    out.putFloat(1.5f).putFloat(-2);
    out.put(new byte[] {1, 2, (byte) 255, 3});
    out.put(new byte[] {0x70, 0x70}); // gaps 0, 7, 0, 7
    for (int i = 0; i < 16; i++) {
      out.putFloat(i == 0 ? 0 : i - 8.5f);
    }
    out.putFloat(0.5f).putFloat(0).putFloat(-0.5f);
    out.put(new byte[] {0x01, 0x0F}); // codes 1, 0, 15
    out.put(new byte[] {(byte) 0xF2, 0x04}); // gaps 2, 15, 4: at 2, 18, 23
    return Arrays.copyOf(out.array(), out.position());
  }

  @Test
  void readsWhatWasWritten() {
    Map<String, PrunedLayer> layers = DeepCompressionFile.parse(file(), NETWORK);
    var conv = layers.get("c").weights();
    assertThat(conv.start()).containsExactly(0, 2, 4);
    assertThat(conv.position()).containsExactly(0, 8, 0, 8);
    assertThat(conv.value()).containsExactly(0.25f, 0.5f, 63.75f, 0.75f);
    var full = layers.get("f").weights();
    assertThat(full.start()).containsExactly(0, 1, 1, 2);
    assertThat(full.position()).containsExactly(2, 7);
    assertThat(full.value()).containsExactly(-7.5f, 6.5f);
  }

  @Test
  void codesAndProvenanceAreKept() throws IOException {
    Path path = folder.resolve("small.net");
    Files.write(path, file());
    Weights weights = DeepCompressionFile.read(path, NETWORK);
    var grey = new Preprocessing(Preprocessing.Order.GREY, List.of(0.0), 1 / 256.0);
    CompressedNetwork model =
        Imported.quantise(
            new ImportGraph(NETWORK, grey),
            weights,
            Samples.image(NETWORK.input(), grey),
            8,
            Progress.NONE);
    CompressedLayer conv = model.layer("c");
    assertThat(conv.codeBits()).isEqualTo(8);
    assertThat(conv.filters().code()).containsExactly(1, 2, -1, 3);
    assertThat(Math.scalb(conv.codebook()[2], -conv.weightFractionBits()[0])).isEqualTo(0.5f);
    assertThat(model.layer("f").codeBits()).isEqualTo(4);
    assertThat(model.provenance().source())
        .startsWith("Deep Compression file small.net, SHA-256 ")
        .hasSize("Deep Compression file small.net, SHA-256 ".length() + 64);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 7, 8, 600, 1032, 1040, 1041, 1060, 1110})
  void cutOff(int length) {
    assertThatThrownBy(() -> DeepCompressionFile.parse(Arrays.copyOf(file(), length), NETWORK))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("are left");
  }

  @Test
  void whatIsWrongIsNamed() {
    byte[] longer = Arrays.copyOf(file(), file().length + 1);
    assertThatThrownBy(() -> DeepCompressionFile.parse(longer, NETWORK))
        .hasMessageContaining("1 bytes belong to nothing");
    byte[] beyond = file();
    beyond[beyond.length - 1] = 5;
    assertThatThrownBy(() -> DeepCompressionFile.parse(beyond, NETWORK))
        .hasMessageContaining("entry 2 of layer f stands at 24, beyond its 24 weights");
    byte[] many = file();
    many[1] = 1;
    assertThatThrownBy(() -> DeepCompressionFile.parse(many, NETWORK))
        .hasMessageContaining("layer c would have 260 entries and has 18 weights");
    byte[] notFinite = file();
    notFinite[8 + 4 + 2] = (byte) 0x80;
    notFinite[8 + 4 + 3] = 0x7F;
    assertThatThrownBy(() -> DeepCompressionFile.parse(notFinite, NETWORK))
        .hasMessageContaining("not finite");
    byte[] first = file();
    first[8 + 3] = 0x40;
    assertThatThrownBy(() -> DeepCompressionFile.parse(first, NETWORK))
        .hasMessageContaining("not 0");
    assertThatThrownBy(() -> KnownNetworks.load("resnet"))
        .hasMessageStartingWith("unknown network resnet");
    assertThatThrownBy(() -> DeepCompressionFile.read(folder.resolve("no.net"), NETWORK))
        .hasMessageEndingWith("there is no such file");
  }

  @Property(tries = 2000)
  void damageIsOnlyEverRefused(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = file();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
    try {
      DeepCompressionFile.parse(Arrays.copyOf(bytes, length), NETWORK);
    } catch (BadInputException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"squeezenet1.0", "alexnet", "lenet300", "lenet5", "vgg16"})
  void everyNetworkIsThere(String name) {
    assertThat(KnownNetworks.names()).contains(name);
    assertThat(KnownNetworks.load(name).network().name()).isEqualTo(name);
  }

  @Test
  void squeezeNetHasThePublishedSizes() {
    Network network = KnownNetworks.load("squeezenet1.0").network();
    assertThat(network.weighted()).hasSize(26);
    assertThat(network.weighted().stream().mapToLong(w -> w.weightShape().elements()).sum())
        .isEqualTo(1_244_448);
    assertThat(network.shapeOf("pool1")).isEqualTo(new Shape(96, 55, 55));
    assertThat(network.shapeOf("pool4")).isEqualTo(new Shape(256, 27, 27));
    assertThat(network.shapeOf("pool8")).isEqualTo(new Shape(512, 13, 13));
    assertThat(network.output()).isEqualTo(Shape.vector(1000));
  }
}
