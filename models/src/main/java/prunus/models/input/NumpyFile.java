package prunus.models.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prunus.models.graph.Shape;

/**
 * Reads a NumPy {@code .npy} array, versions 1 and 2 of the format, of the network's input shape:
 * CHW, 1×CHW, or, for one channel, HW, or, for a vector, n.
 */
final class NumpyFile {
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*'descr'\\s*:\\s*'([^']{1,8})'\\s*,\\s*'fortran_order'\\s*:\\s*(True|False)\\s*,"
              + "\\s*'shape'\\s*:\\s*\\(([0-9, ]{0,200})\\)\\s*,?\\s*\\}\\s*");

  private NumpyFile() {}

  static InputTensor read(Path file, Shape shape) throws IOException {
    long limit = 8 * shape.elements() + (1 << 17); // widest element, longest header
    if (Files.size(file) > limit) {
      throw new InputException(
          "%s has %d bytes, more than an input of shape %s takes"
              .formatted(file, Files.size(file), shape));
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    Matcher header = header(file, bytes);
    if (header.group(2).equals("True")) {
      throw new InputException(
          file + " is in Fortran order; save it with numpy.ascontiguousarray first");
    }
    checkShape(file, header.group(3), shape);
    return new InputTensor(shape, values(file, bytes, header.group(1), (int) shape.elements()));
  }

  private static Matcher header(Path file, ByteBuffer bytes) {
    if (bytes.limit() < MAGIC.length + 6) {
      throw new InputException(file + " is cut off in its header");
    }
    bytes.position(MAGIC.length);
    int version = bytes.get();
    bytes.get();
    if (version != 1 && version != 2) {
      throw new InputException(
          "%s has .npy version %d and versions 1 and 2 are read".formatted(file, version));
    }
    long length = version == 1 ? bytes.getShort() & 0xFFFF : bytes.getInt() & 0xFFFFFFFFL;
    if (length > Math.min(bytes.remaining(), 1 << 16)) {
      throw new InputException(file + " is cut off in its header");
    }
    byte[] text = new byte[(int) length];
    bytes.get(text);
    Matcher header = HEADER.matcher(new String(text, StandardCharsets.ISO_8859_1));
    if (!header.matches()) {
      throw new InputException(
          file + " has a header that is not that of a plain array; save it with numpy.save");
    }
    return header;
  }

  private static void checkShape(Path file, String text, Shape shape) {
    long[] found;
    try {
      found =
          Arrays.stream(text.split(","))
              .map(String::strip)
              .filter(s -> !s.isEmpty())
              .mapToLong(Long::parseLong)
              .toArray();
    } catch (NumberFormatException e) {
      throw new InputException(file + " has the impossible shape (" + text.strip() + ")", e);
    }
    long[] chw = {shape.channels(), shape.height(), shape.width()};
    boolean fits =
        Arrays.equals(found, chw)
            || Arrays.equals(found, new long[] {1, chw[0], chw[1], chw[2]})
            || (chw[0] == 1 && Arrays.equals(found, new long[] {chw[1], chw[2]}))
            || (chw[1] == 1 && chw[2] == 1 && Arrays.equals(found, new long[] {chw[0]}));
    if (!fits) {
      throw new InputException(
          "%s has shape (%s) and the network needs %s".formatted(file, text.strip(), shape));
    }
  }

  private static float[] values(Path file, ByteBuffer bytes, String type, int count) {
    bytes.order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int size =
        switch (type) {
          case "|u1", "|i1", "<u1", "<i1" -> 1;
          case "<i2", ">i2" -> 2;
          case "<f4", ">f4", "<i4", ">i4" -> 4;
          case "<f8", ">f8" -> 8;
          default ->
              throw new InputException(
                  "%s has elements of type %s; f4, f8, u1, i1, i2 and i4 are read"
                      .formatted(file, type));
        };
    if (bytes.remaining() != (long) size * count) {
      throw new InputException(
          "%s should hold %d bytes of values and holds %d"
              .formatted(file, (long) size * count, bytes.remaining()));
    }
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = (float) value(bytes, type.substring(1));
      if (!Float.isFinite(out[i])) {
        throw new InputException("%s has a value that is not finite at %d".formatted(file, i));
      }
    }
    return out;
  }

  private static double value(ByteBuffer bytes, String type) {
    return switch (type) {
      case "u1" -> bytes.get() & 0xFF;
      case "i1" -> bytes.get();
      case "i2" -> bytes.getShort();
      case "i4" -> bytes.getInt();
      case "f4" -> bytes.getFloat();
      default -> bytes.getDouble();
    };
  }
}
