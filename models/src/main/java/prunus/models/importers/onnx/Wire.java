package prunus.models.importers.onnx;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import prunus.models.importers.ImportException;

/**
 * Reads the protobuf wire format from a piece of memory or of a file: a field at a time, each
 * length held against the bytes that are there. Nothing is copied before it is known to be there.
 */
final class Wire {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;
  static final int FIXED32 = 5;

  private static final int MAX_TEXT = 1000;

  private final MemorySegment bytes;
  private final long end;
  private long next;
  private int field;
  private int type;

  Wire(MemorySegment bytes) {
    this(bytes, 0, bytes.byteSize());
  }

  private Wire(MemorySegment bytes, long from, long end) {
    this.bytes = bytes;
    this.next = from;
    this.end = end;
  }

  /** Moves on to the next field; false at the end. Each field must be read or skipped. */
  boolean next() {
    if (next == end) {
      return false;
    }
    long tag = raw();
    if (tag >>> 3 < 1 || tag >>> 3 > (1 << 29) - 1) {
      throw new ImportException("it is no protobuf: at byte %d stands no field".formatted(next));
    }
    field = (int) (tag >>> 3);
    type = (int) (tag & 7);
    return true;
  }

  int field() {
    return field;
  }

  int type() {
    return type;
  }

  boolean atEnd() {
    return next == end;
  }

  long left() {
    return end - next;
  }

  /** The bytes that are left, where they lie. */
  MemorySegment rest() {
    return bytes.asSlice(next, end - next);
  }

  void skip() {
    switch (type) {
      case VARINT -> raw();
      case FIXED64 -> take(8);
      case BYTES -> take(raw());
      case FIXED32 -> take(4);
      default ->
          throw new ImportException(
              "it is no protobuf: at byte %d stands a field of type %d".formatted(next, type));
    }
  }

  /** A number of type varint. */
  long varint() {
    expect(VARINT);
    return raw();
  }

  /** The bytes of a message, a text or packed numbers. */
  Wire bytes() {
    expect(BYTES);
    long from = take(raw());
    return new Wire(bytes, from, next);
  }

  float fixed32() {
    expect(FIXED32);
    return rawFloat();
  }

  /** A short text. */
  String text() {
    Wire text = bytes();
    if (text.left() > MAX_TEXT) {
      throw new ImportException("at byte %d a name has %d bytes".formatted(next, text.left()));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(text.rest().asByteBuffer()).toString();
    } catch (CharacterCodingException e) {
      throw new ImportException("at byte %d a name is not UTF-8".formatted(text.next), e);
    }
  }

  /** A varint without its tag, as in packed fields. */
  long raw() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      byte b = bytes.get(ValueLayout.JAVA_BYTE, take(1));
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new ImportException("it is no protobuf: at byte %d a number has no end".formatted(next));
  }

  float rawFloat() {
    return Float.intBitsToFloat((int) rawFixed(4));
  }

  double rawDouble() {
    return Double.longBitsToDouble(rawFixed(8));
  }

  /** A little-endian number of 1 to 8 bytes. */
  long rawFixed(int count) {
    long from = take(count);
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes.get(ValueLayout.JAVA_BYTE, from + i) & 0xFF);
    }
    return value;
  }

  private void expect(int wanted) {
    if (type != wanted) {
      throw new ImportException(
          "it is no ONNX model: at byte %d field %d has type %d, not %d"
              .formatted(next, field, type, wanted));
    }
  }

  private long take(long count) {
    if (count < 0 || count > end - next) {
      throw new ImportException(
          "it is no protobuf or cut off: at byte %d more bytes are needed than the %d left"
              .formatted(next, end - next));
    }
    long from = next;
    next += count;
    return from;
  }
}
