package prunus.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes arrays of float32 as NumPy does. */
final class NpyWriter {
  private NpyWriter() {}

  static void write(Path file, float[] values, int... shape) throws IOException {
    String sizes = Arrays.stream(shape).mapToObj(d -> d + ",").collect(Collectors.joining(" "));
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }".formatted(sizes);
    String padded = header + " ".repeat((64 - (11 + header.length()) % 64) % 64) + "\n";
    ByteBuffer out =
        ByteBuffer.allocate(10 + padded.length() + 4 * values.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.putShort((short) padded.length()).put(padded.getBytes(StandardCharsets.US_ASCII));
    for (float v : values) {
      out.putFloat(v);
    }
    Files.write(file, out.array());
  }
}
