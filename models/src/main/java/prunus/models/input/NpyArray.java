package prunus.models.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A NumPy {@code .npy} array, versions 1 and 2 of the format, in C order.
 *
 * @param dims sizes, outermost first
 * @param values all finite
 */
@SuppressWarnings("ArrayRecordComponent")
public record NpyArray(List<Long> dims, float[] values) {
  /** Most bytes before the values. */
  public static final int MAX_HEADER = 1 << 17;

  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*'descr'\\s*:\\s*'([^']{1,8})'\\s*,\\s*'fortran_order'\\s*:\\s*(True|False)\\s*,"
              + "\\s*'shape'\\s*:\\s*\\(([0-9, ]{0,200})\\)\\s*,?\\s*\\}\\s*");

  /**
   * Reads an array of known length.
   *
   * @param elements how many values it must have
   * @throws InputException whose message goes on after the name of the file
   */
  public static NpyArray parse(byte[] bytes, long elements) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Matcher header = header(in);
    if (header.group(2).equals("True")) {
      throw new InputException("is in Fortran order; save it with numpy.ascontiguousarray first");
    }
    List<Long> dims = dims(header.group(3));
    double count = dims.stream().mapToDouble(d -> d).reduce(1, (a, b) -> a * b);
    if (count != elements) {
      throw new InputException(
          "has shape (%s) and %d values are needed".formatted(header.group(3).strip(), elements));
    }
    return new NpyArray(dims, values(in, header.group(1), (int) elements));
  }

  private static Matcher header(ByteBuffer bytes) {
    boolean longEnough = bytes.limit() >= MAGIC.length + 6;
    if (!longEnough || !bytes.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
      throw new InputException("is no .npy array, or cut off in its header");
    }
    bytes.position(MAGIC.length);
    int version = bytes.get();
    bytes.get();
    if (version != 1 && version != 2) {
      throw new InputException(
          "has .npy version %d and versions 1 and 2 are read".formatted(version));
    }
    long length = version == 1 ? bytes.getShort() & 0xFFFF : bytes.getInt() & 0xFFFFFFFFL;
    if (length > Math.min(bytes.remaining(), 1 << 16)) {
      throw new InputException("is cut off in its header");
    }
    byte[] text = new byte[(int) length];
    bytes.get(text);
    Matcher header = HEADER.matcher(new String(text, StandardCharsets.ISO_8859_1));
    if (!header.matches()) {
      throw new InputException(
          "has a header that is not that of a plain array; save it with numpy.save");
    }
    return header;
  }

  private static List<Long> dims(String text) {
    try {
      return Arrays.stream(text.split(",", -1))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .map(Long::parseLong)
          .toList();
    } catch (NumberFormatException e) {
      throw new InputException("has the impossible shape (" + text.strip() + ")", e);
    }
  }

  private static float[] values(ByteBuffer bytes, String type, int count) {
    bytes.order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int size =
        switch (type) {
          case "|u1", "|i1", "<u1", "<i1" -> 1;
          case "<i2", ">i2" -> 2;
          case "<f4", ">f4", "<i4", ">i4" -> 4;
          case "<f8", ">f8" -> 8;
          default ->
              throw new InputException(
                  "has elements of type %s; f4, f8, u1, i1, i2 and i4 are read".formatted(type));
        };
    if (bytes.remaining() != (long) size * count) {
      throw new InputException(
          "should hold %d bytes of values and holds %d"
              .formatted((long) size * count, bytes.remaining()));
    }
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = (float) value(bytes, type.substring(1));
      if (!Float.isFinite(out[i])) {
        throw new InputException("has a value that is not finite at %d".formatted(i));
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
