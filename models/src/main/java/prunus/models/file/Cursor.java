package prunus.models.file;

/** Reads little-endian numbers from a slice of an array; a read past its end is an exception. */
final class Cursor {
  private final byte[] bytes;
  private final int end;
  private int next;

  Cursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.next = from;
    this.end = end;
  }

  int position() {
    return next;
  }

  int left() {
    return end - next;
  }

  /** Where {@code count} bytes begin, which are then behind the cursor. */
  int take(long count, String what) {
    if (count < 0 || count > left()) {
      throw new ModelFileException(
          "at byte %d %s needs %d bytes and %d are left".formatted(next, what, count, left()));
    }
    int from = next;
    next += (int) count;
    return from;
  }

  byte[] copy(int count, String what) {
    int from = take(count, what);
    return java.util.Arrays.copyOfRange(bytes, from, from + count);
  }

  int u8(String what) {
    return bytes[take(1, what)] & 0xFF;
  }

  short i16(String what) {
    int from = take(2, what);
    return (short) ((bytes[from] & 0xFF) | (bytes[from + 1] << 8));
  }

  int i32(String what) {
    int from = take(4, what);
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = (value << 8) | (bytes[from + i] & 0xFF);
    }
    return value;
  }

  /** A count that is not negative. */
  int count(String what) {
    int from = next;
    int value = i32(what);
    if (value < 0) {
      throw new ModelFileException("at byte " + from + " " + what + " is absurd");
    }
    return value;
  }

  long i64(String what) {
    long low = i32(what) & 0xFFFFFFFFL;
    return low | ((long) i32(what) << 32);
  }

  /** A number of at most five bytes of seven bits, low first; 0..2^31-1. */
  int variable(String what) {
    int from = next;
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int b = u8(what);
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80 && value <= Integer.MAX_VALUE) {
        return (int) value;
      }
    }
    throw new ModelFileException("at byte " + from + " " + what + " is absurd");
  }
}
