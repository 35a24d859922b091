package prunus.models.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;

/**
 * Every kind of PNG there is, written byte by byte after the PNG specification (W3C 2003, sections
 * 7 and 11): a sample of b bits is v/(2^b − 1) of full intensity, transparent parts are black.
 */
class PictureKindsTest {
  private static final int SIDE = 8;
  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int GREY_ALPHA = 4;

  @TempDir Path folder;

  @ParameterizedTest(name = "colour type {0}, {1} bits")
  @CsvSource({
    "0,1", "0,2", "0,4", "0,8", "0,16", "2,8", "2,16", "3,1", "3,2", "3,4", "3,8", "4,8", "4,16",
    "6,8", "6,16"
  })
  void isReadAsItsSpecificationSays(int type, int bits) throws IOException {
    int channels =
        switch (type) {
          case GREY, PALETTE -> 1;
          case GREY_ALPHA -> 2;
          case RGB -> 3;
          default -> 4;
        };
    Random random = new Random(type * 100 + bits);
    int[] samples = random.ints((long) SIDE * SIDE * channels, 0, 1 << bits).toArray();
    byte[] palette = new byte[3 << Math.min(8, bits)];
    random.nextBytes(palette);
    Path file = Files.write(folder.resolve("p.png"), png(SIDE, type, bits, samples, palette));

    var plain = new Preprocessing(Preprocessing.Order.RGB, List.of(), 1);
    float[] got = Picture.read(file, new Shape(3, SIDE, SIDE), plain).values();
    double full = (1 << bits) - 1;
    for (int i = 0; i < SIDE * SIDE; i++) {
      for (int c = 0; c < 3; c++) {
        double want =
            switch (type) {
              case GREY -> samples[i] / full;
              case PALETTE -> Byte.toUnsignedInt(palette[3 * samples[i] + c]) / 255.0;
              case GREY_ALPHA -> samples[2 * i] / full * (samples[2 * i + 1] / full);
              case RGB -> samples[3 * i + c] / full;
              default -> samples[4 * i + c] / full * (samples[4 * i + 3] / full);
            };
        assertThat((double) got[c * SIDE * SIDE + i]).isCloseTo(255 * want, within(1.01));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "1000"})
  void ofAnySize(int side) throws IOException {
    int[] samples = new int[side * side];
    java.util.Arrays.fill(samples, 77);
    Path file = Files.write(folder.resolve("p.png"), png(side, GREY, 8, samples, new byte[0]));
    var grey = new Preprocessing(Preprocessing.Order.GREY, List.of(), 1);
    assertThat(Picture.read(file, new Shape(1, 28, 20), grey).values())
        .hasSize(560)
        .containsOnly(77);
  }

  private static byte[] png(int side, int type, int bits, int[] samples, byte[] palette)
      throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(side).putInt(side);
    chunk(out, "IHDR", header.put((byte) bits).put((byte) type).array());
    if (type == PALETTE) {
      chunk(out, "PLTE", palette);
    }
    var data = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(data)) {
      int perLine = samples.length / side;
      for (int y = 0; y < side; y++) {
        packed.write(0); // no filter
        packed.write(line(samples, y * perLine, perLine, bits));
      }
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] line(int[] samples, int from, int count, int bits) {
    byte[] line = new byte[Math.ceilDiv(count * bits, 8)];
    for (int bit = 0; bit < count * bits; bit++) {
      int sample = samples[from + bit / bits];
      int value = sample >> (bits - 1 - bit % bits) & 1;
      line[bit / 8] |= (byte) (value << (7 - bit % 8));
    }
    return line;
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
    chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, data.length + 4);
    out.writeBytes(chunk.putInt((int) crc.getValue()).array());
  }
}
