package prunus.models.tensors;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** How numbers lie in files of arrays. */
public enum ElementType {
  U8(1),
  I8(1),
  U16(2),
  I16(2),
  U32(4),
  I32(4),
  I64(8),
  F16(2),
  BF16(2),
  F32(4),
  F64(8);

  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of an element. */
  public int bytes() {
    return bytes;
  }

  /** Whether they are whole numbers. */
  public boolean whole() {
    return this != F16 && this != BF16 && this != F32 && this != F64;
  }

  /**
   * The elements of a piece of a file.
   *
   * @param data as many bytes as {@code count} elements have
   */
  public Values values(MemorySegment data, ByteOrder order, int count) {
    if (data.byteSize() != (long) bytes * count) {
      throw new IllegalArgumentException("an array of %d bytes".formatted(data.byteSize()));
    }
    var shorts = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
    var ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
    var longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
    var floats = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
    var doubles = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
    Values.At at =
        switch (this) {
          case U8 -> i -> data.get(BYTE, i) & 0xFF;
          case I8 -> i -> data.get(BYTE, i);
          case U16 -> i -> data.get(shorts, 2L * i) & 0xFFFF;
          case I16 -> i -> data.get(shorts, 2L * i);
          case U32 -> i -> data.get(ints, 4L * i) & 0xFFFFFFFFL;
          case I32 -> i -> data.get(ints, 4L * i);
          case I64 -> i -> data.get(longs, 8L * i);
          case F16 -> i -> Float.float16ToFloat(data.get(shorts, 2L * i));
          case BF16 -> i -> Float.intBitsToFloat(data.get(shorts, 2L * i) << 16);
          case F32 -> i -> data.get(floats, 4L * i);
          case F64 -> i -> (float) data.get(doubles, 8L * i);
        };
    return Values.computed(count, at);
  }
}
