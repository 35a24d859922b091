package prunus.models.tensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A NumPy {@code .npy} array in C order.
 *
 * @param dims sizes, outermost first
 * @param values all finite
 */
@SuppressWarnings("ArrayRecordComponent")
public record NpyArray(List<Long> dims, float[] values) {
  /** Most bytes before the values. */
  public static final int MAX_HEADER = 1 << 17;

  /** How many of a file's first bytes tell that it is one. */
  public static final int MAGIC_BYTES = 6;

  /** Whether a file with these first bytes is such an array. */
  public static boolean begins(byte[] bytes) {
    return NpyHeader.begins(bytes);
  }

  /**
   * Reads an array of known length.
   *
   * @param elements how many values it must have
   * @throws TensorException whose message goes on after the name of the file
   */
  public static NpyArray parse(byte[] bytes, long elements) {
    NpyHeader header = NpyHeader.parse(bytes);
    if (header.info().elements() != elements) {
      throw new TensorException(
          "has shape %s and %d values are needed".formatted(header.info().dims(), elements));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).position(header.end());
    return new NpyArray(header.info().dims(), values(in, header.info().type(), (int) elements));
  }

  private static float[] values(ByteBuffer bytes, String type, int count) {
    String plain = type.replaceFirst("^[<>=|]", "");
    bytes.order(order(type));
    int size =
        switch (plain) {
          case "b1", "u1", "i1" -> 1;
          case "f2", "u2", "i2" -> 2;
          case "f4", "u4", "i4" -> 4;
          case "f8" -> 8;
          default ->
              throw new TensorException(
                  "has elements of type %s; f2, f4, f8, and whole numbers of 1, 2 and 4 bytes are"
                          .formatted(type)
                      + " read");
        };
    if (bytes.remaining() != (long) size * count) {
      throw new TensorException(
          "should hold %d bytes of values and holds %d"
              .formatted((long) size * count, bytes.remaining()));
    }
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = (float) value(bytes, plain);
      if (!Float.isFinite(out[i])) {
        throw new TensorException("has a value that is not finite at %d".formatted(i));
      }
    }
    return out;
  }

  /** By the type's first character; = is the machine's own. */
  private static ByteOrder order(String type) {
    return switch (type.charAt(0)) {
      case '>' -> ByteOrder.BIG_ENDIAN;
      case '=' -> ByteOrder.nativeOrder();
      default -> ByteOrder.LITTLE_ENDIAN;
    };
  }

  private static double value(ByteBuffer bytes, String type) {
    return switch (type) {
      case "b1", "u1" -> bytes.get() & 0xFF;
      case "i1" -> bytes.get();
      case "u2" -> bytes.getShort() & 0xFFFF;
      case "i2" -> bytes.getShort();
      case "f2" -> Float.float16ToFloat(bytes.getShort());
      case "u4" -> bytes.getInt() & 0xFFFFFFFFL;
      case "i4" -> bytes.getInt();
      case "f4" -> bytes.getFloat();
      default -> bytes.getDouble();
    };
  }
}
