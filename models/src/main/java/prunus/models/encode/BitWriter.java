package prunus.models.encode;

import java.util.Arrays;

/** Appends bits to a byte array, most significant bit first; the last byte is filled with zeros. */
final class BitWriter {
  private byte[] bytes = new byte[256];
  private int size;
  private long buffer;
  private int count;

  /** Appends the low {@code bits} bits of {@code value}; at most 32. */
  void write(int value, int bits) {
    buffer = (buffer << bits) | (value & ((1L << bits) - 1));
    count += bits;
    while (count >= 8) {
      count -= 8;
      put((byte) (buffer >>> count));
    }
  }

  private void put(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = b;
  }

  byte[] finish() {
    if (count > 0) {
      put((byte) (buffer << (8 - count)));
      count = 0;
    }
    return Arrays.copyOf(bytes, size);
  }
}
