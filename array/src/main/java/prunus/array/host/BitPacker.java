package prunus.array.host;

import java.io.ByteArrayOutputStream;

/** Packs numbers into bytes from the low bits up. */
final class BitPacker {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long held;
  private int bits;

  /** Appends the low {@code width} bits of a number; at most 32. */
  void put(int value, int width) {
    held |= (value & ((1L << width) - 1)) << bits;
    bits += width;
    for (; bits >= Byte.SIZE; bits -= Byte.SIZE) {
      bytes.write((int) held);
      held >>>= Byte.SIZE;
    }
  }

  /** Fills the byte that is begun with zeros. */
  void toByte() {
    if (bits > 0) {
      put(0, Byte.SIZE - bits);
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
