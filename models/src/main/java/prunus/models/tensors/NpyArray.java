package prunus.models.tensors;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
    Values values = values(MemorySegment.ofArray(bytes), elements);
    return new NpyArray(NpyHeader.parse(bytes).info().dims(), values.toArray());
  }

  /**
   * Reads an array of any sizes.
   *
   * @throws TensorException whose message goes on after the name of the file
   */
  public static NpyArray parse(byte[] bytes) {
    double elements = NpyHeader.parse(bytes).info().elements();
    if (elements > bytes.length) {
      throw new TensorException("should hold %.0f values and is shorter".formatted(elements));
    }
    return parse(bytes, (long) elements);
  }

  /** As {@link #parse(byte[], long)}, the values where they lie. */
  static Values values(MemorySegment bytes, long elements) {
    long head = Math.min(bytes.byteSize(), MAX_HEADER);
    NpyHeader header = NpyHeader.parse(bytes.asSlice(0, head).toArray(ValueLayout.JAVA_BYTE));
    if (header.info().elements() != elements) {
      throw new TensorException(
          "has shape %s and %d values are needed".formatted(header.info().dims(), elements));
    }
    return values(bytes.asSlice(header.end()), header.info().type(), elements);
  }

  private static Values values(MemorySegment bytes, String type, long count) {
    ElementType element =
        switch (type.replaceFirst("^[<>=|]", "")) {
          case "b1", "u1" -> ElementType.U8;
          case "i1" -> ElementType.I8;
          case "f2" -> ElementType.F16;
          case "u2" -> ElementType.U16;
          case "i2" -> ElementType.I16;
          case "f4" -> ElementType.F32;
          case "u4" -> ElementType.U32;
          case "i4" -> ElementType.I32;
          case "f8" -> ElementType.F64;
          default ->
              throw new TensorException(
                  "has elements of type %s; f2, f4, f8, and whole numbers of 1, 2 and 4 bytes are"
                          .formatted(type)
                      + " read");
        };
    if (bytes.byteSize() != element.bytes() * count || count > Integer.MAX_VALUE) {
      throw new TensorException(
          "should hold %d bytes of values and holds %d"
              .formatted(element.bytes() * count, bytes.byteSize()));
    }
    Values values = element.values(bytes, order(type), (int) count);
    int bad = values.firstNotFinite();
    if (bad >= 0) {
      throw new TensorException("has a value that is not finite at %d".formatted(bad));
    }
    return values;
  }

  /** By the type's first character; = is the machine's own. */
  static ByteOrder order(String type) {
    return switch (type.charAt(0)) {
      case '>' -> ByteOrder.BIG_ENDIAN;
      case '=' -> ByteOrder.nativeOrder();
      default -> ByteOrder.LITTLE_ENDIAN;
    };
  }
}
