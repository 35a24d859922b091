package prunus.models.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;

class InputReaderTest {
  @TempDir Path folder;

  private static CompressedNetwork network(Shape shape, Preprocessing.Order order, double... mean) {
    int inputs = (int) shape.elements();
    var net =
        new Network(
            "n",
            shape,
            List.of(new Network.Node(new FullyConnected("f", 1, inputs), List.of("input"))));
    var filters =
        new SparseFilters(
            new WeightShape(1, inputs, 1, 1), new int[] {0, 0}, new int[0], new byte[0]);
    var format = new FixedPoint(1, 1023);
    var layer =
        new CompressedLayer("f", filters, new short[] {0, 1}, 1, new int[1], format, format, 0, 9);
    return new CompressedNetwork(
        net,
        java.util.Map.of("f", layer),
        format,
        new Preprocessing(order, Arrays.stream(mean).boxed().toList(), 1),
        new Provenance(Provenance.Kind.TRAINED, "test"));
  }

  private static final CompressedNetwork BGR =
      network(new Shape(3, 8, 8), Preprocessing.Order.BGR, 10, 20, 30);

  private Path picture(int width, int height, String format) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean edge = x < (width - height) / 2 || x >= (width + height) / 2;
        image.setRGB(x, y, edge ? 0xFFFFFF : 0x406080); // red 64, green 96, blue 128
      }
    }
    Path file = folder.resolve("p." + format);
    ImageIO.write(image, format, file.toFile());
    return file;
  }

  @Test
  void readsTheMiddleOfAPicture() throws IOException {
    InputTensor in = InputReader.read(picture(400, 200, "png"), BGR);
    for (int i = 0; i < 64; i++) {
      assertThat(in.values()[i]).isEqualTo(128 - 10);
      assertThat(in.values()[64 + i]).isEqualTo(96 - 20);
      assertThat(in.values()[128 + i]).isEqualTo(64 - 30);
    }
    assertThat(in.quantise(BGR.inputFormat())[0]).isEqualTo((short) 236);
    InputTensor jpg = InputReader.read(picture(64, 64, "jpg"), BGR);
    assertThat(jpg.values()[0]).isCloseTo(118, within(4f));
    var grey = network(new Shape(1, 5, 7), Preprocessing.Order.GREY);
    assertThat(InputReader.read(picture(30, 30, "png"), grey).values()[3])
        .isEqualTo((float) Math.round(0.299 * 64 + 0.587 * 96 + 0.114 * 128));
    assertThat(InputReader.read(picture(3, 2, "png"), BGR).values()).hasSize(192);
  }

  private void refused(Path file, CompressedNetwork net, String... parts) {
    assertThatThrownBy(() -> InputReader.read(file, net))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void refusesWhatIsNoPicture() throws IOException {
    refused(folder.resolve("none.png"), BGR, "no such file");
    refused(folder, BGR, "folder");
    refused(Files.writeString(folder.resolve("t.png"), "hello"), BGR, "neither a PNG");
    refused(Files.write(folder.resolve("e.png"), new byte[0]), BGR, "neither a PNG");
    byte[] png = Files.readAllBytes(picture(100, 100, "png"));
    refused(Files.write(folder.resolve("c.png"), Arrays.copyOf(png, 60)), BGR, "c.png");
    var wide = network(new Shape(5, 8, 8), Preprocessing.Order.RGB);
    refused(picture(10, 10, "png"), wide, "5x8x8", "npy");
  }

  /** A PNG that announces 50000 × 50000 pixels is refused before anything is decoded. */
  @Test
  void refusesHugePictures() throws IOException {
    byte[] png = Files.readAllBytes(picture(4, 4, "png"));
    ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    refused(Files.write(folder.resolve("huge.png"), png), BGR, "50000x50000");
  }

  @Test
  void damagedPicturesGiveOneSentence() throws IOException {
    Random random = new Random(2);
    byte[] png = Files.readAllBytes(picture(40, 40, "png"));
    byte[] jpg = Files.readAllBytes(picture(40, 40, "jpg"));
    for (int i = 0; i < 300; i++) {
      byte[] bytes = (i % 2 == 0 ? png : jpg).clone();
      for (int n = 0; n < 3; n++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("d"), bytes);
      try {
        assertThat(InputReader.read(file, BGR).values()).hasSize(192);
      } catch (InputException e) {
        assertThat(e.getMessage()).contains("d").doesNotContain("\n");
      }
    }
  }

  private Path npy(int version, String header, byte[] values) throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(
        (version == 1 ? length.putShort((short) text.length) : length.putInt(text.length)).array());
    out.writeBytes(text);
    out.writeBytes(values);
    return Files.write(folder.resolve("a.npy"), out.toByteArray());
  }

  private static String header(String type, String shape) {
    return "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }      \n"
        .formatted(type, shape);
  }

  private static final CompressedNetwork SMALL =
      network(new Shape(1, 2, 3), Preprocessing.Order.GREY, 100);

  @Test
  void readsNumpyArrays() throws IOException {
    float[] want = {1, 2, 3, 4, 5, 6};
    byte[] u1 = {1, 2, 3, 4, 5, 6};
    for (int version = 1; version <= 2; version++) {
      for (String shape : List.of("1, 2, 3", "2, 3", "1, 1, 2, 3")) {
        Path file = npy(version, header("|u1", shape), u1);
        assertThat(InputReader.read(file, SMALL).values()).isEqualTo(want);
      }
    }
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      String mark = order == ByteOrder.LITTLE_ENDIAN ? "<" : ">";
      ByteBuffer f4 = ByteBuffer.allocate(24).order(order);
      ByteBuffer f8 = ByteBuffer.allocate(48).order(order);
      ByteBuffer i2 = ByteBuffer.allocate(12).order(order);
      ByteBuffer i4 = ByteBuffer.allocate(24).order(order);
      for (int v = 1; v <= 6; v++) {
        f4.putFloat(v);
        f8.putDouble(v);
        i2.putShort((short) v);
        i4.putInt(v);
      }
      for (var pair :
          List.of(List.of("f4", f4), List.of("f8", f8), List.of("i2", i2), List.of("i4", i4))) {
        Path file = npy(1, header(mark + pair.get(0), "2, 3"), ((ByteBuffer) pair.get(1)).array());
        assertThat(InputReader.read(file, SMALL).values()).isEqualTo(want);
      }
    }
    var vector = network(Shape.vector(6), Preprocessing.Order.GREY);
    assertThat(InputReader.read(npy(1, header("|i1", "6,"), u1), vector).values()).isEqualTo(want);
  }

  /** Python's dictionaries have no order, and strings either quotes; numpy reads all of these. */
  @Test
  void headersInAnyForm() throws IOException {
    byte[] six = {1, 2, 3, 4, 5, 6};
    String[] headers = {
      "{'shape': (2, 3), 'fortran_order': False, 'descr': '|u1'}",
      "{\"descr\": \"|u1\", \"fortran_order\": False, \"shape\": (2, 3), }",
      "{'fortran_order':False,'descr':'u1','shape':(2L,3L)}",
      "  { 'shape' : ( 2 , 3 ) , 'descr' : '|u1' , 'fortran_order' : False , }  "
    };
    for (String header : headers) {
      assertThat(InputReader.read(npy(1, header, six), SMALL).values())
          .as(header)
          .containsExactly(1, 2, 3, 4, 5, 6);
    }
    String[] broken = {
      "{'descr': '|u1', 'fortran_order': False}",
      "{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (2, 3)}",
      "{'descr': True, 'fortran_order': False, 'shape': (2, 3)}",
      "{'descr': '|u1', 'fortran_order': 0, 'shape': (2, 3)}",
      "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3)} + 1",
      "'descr': '|u1', 'fortran_order': False, 'shape': (2, 3)"
    };
    for (String header : broken) {
      refused(npy(1, header, six), SMALL, "plain array");
    }
  }

  @Test
  void halfPrecisionAndTheMachinesOwnOrder() throws IOException {
    ByteBuffer half = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer own = ByteBuffer.allocate(24).order(ByteOrder.nativeOrder());
    for (float v : new float[] {1, -2.5f, 0, 65504, 6.1035156e-5f, 0.33325195f}) {
      half.putShort(Float.floatToFloat16(v));
      own.putFloat(v);
    }
    for (Path file :
        new Path[] {
          npy(1, header("<f2", "2, 3"), half.array()), npy(1, header("=f4", "2, 3"), own.array())
        }) {
      assertThat(InputReader.read(file, SMALL).values())
          .containsExactly(1, -2.5f, 0, 65504, 6.1035156e-5f, 0.33325195f);
    }
  }

  @Test
  void refusesOtherArrays() throws IOException {
    byte[] six = new byte[6];
    refused(npy(1, header("|u1", "3, 2"), six), SMALL, "(3, 2)", "1x2x3");
    refused(npy(1, header("|u1", "99999999999999999999"), six), SMALL, "shape");
    refused(npy(1, header("|u1", "2, 3"), new byte[5]), SMALL, "6 bytes", "5");
    refused(npy(1, header("|u1", "2, 3"), new byte[7]), SMALL, "6 bytes", "7");
    refused(npy(1, header("|u1", "2, 3"), new byte[1 << 20]), SMALL, "more than");
    refused(npy(1, header("<c8", "2, 3"), six), SMALL, "<c8");
    refused(npy(1, header("|O", "2, 3"), six), SMALL, "|O");
    refused(npy(4, header("|u1", "2, 3"), six), SMALL, "version 4");
    refused(npy(1, header("|u1", "2, 3").replace("False", "True"), six), SMALL, "Fortran");
    refused(npy(1, "{'descr': [('a','<f4')]}", six), SMALL, "plain array");
    ByteBuffer nan = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putFloat(8, Float.NaN);
    refused(npy(1, header("<f4", "2, 3"), nan.array()), SMALL, "not finite");
    byte[] whole = Files.readAllBytes(npy(2, header("|u1", "2, 3"), six));
    for (int length = 6; length < whole.length; length++) {
      refused(Files.write(folder.resolve("t.npy"), Arrays.copyOf(whole, length)), SMALL, "t.npy");
    }
    byte[] longHeader = whole.clone();
    Arrays.fill(longHeader, 8, 12, (byte) 0xFF);
    refused(Files.write(folder.resolve("l.npy"), longHeader), SMALL, "header");
  }

  @Test
  void theDefaultImageIsNatural() {
    Shape shape = new Shape(3, 224, 224);
    var pre = new Preprocessing(Preprocessing.Order.BGR, List.of(), 1);
    float[] a = InputReader.defaultFor(shape, pre, 1).values();
    assertThat(InputReader.defaultFor(shape, pre, 1).values()).isEqualTo(a);
    assertThat(InputReader.defaultFor(shape, pre, 2).values()).isNotEqualTo(a);
    double mean = 0;
    double square = 0;
    for (float v : a) {
      assertThat(v).isBetween(0f, 255f);
      mean += v / a.length;
      square += v * (double) v / a.length;
    }
    assertThat(mean).isBetween(80.0, 160.0);
    assertThat(Math.sqrt(square - mean * mean)).isBetween(30.0, 80.0);
    // amplitude 1/f: power 1/f², so the variance of differences over d pixels grows slowly with d
    double near = difference(a, 1);
    double far = difference(a, 16);
    assertThat(far / near).isBetween(2.0, 12.0);
    assertThat(near).isLessThan((square - mean * mean) / 2);
    assertThat(InputReader.range(shape, BGR.preprocessing())).isEqualTo(245);
  }

  private static double difference(float[] image, int distance) {
    double sum = 0;
    for (int y = 0; y < 224; y++) {
      for (int x = 0; x + distance < 224; x++) {
        sum += Math.pow(image[y * 224 + x] - image[y * 224 + x + distance], 2);
      }
    }
    return sum / (224 * (224 - distance));
  }
}
