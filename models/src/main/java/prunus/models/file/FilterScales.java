package prunus.models.file;

import java.util.Arrays;

/**
 * The scales of a layer's filters in the file: the least number of fraction bits in the manifest,
 * and, where filters differ, a byte for each filter with how many more it has.
 */
final class FilterScales {
  private FilterScales() {}

  static int base(int[] fractionBits) {
    return Arrays.stream(fractionBits).min().orElse(0);
  }

  static boolean differ(int[] fractionBits) {
    return Arrays.stream(fractionBits).distinct().count() > 1;
  }

  /** A shift is 0 to 31, so no filter has more than 31 bits more than another. */
  static byte[] bytes(int[] fractionBits) {
    int base = base(fractionBits);
    byte[] bytes = new byte[fractionBits.length];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) (fractionBits[k] - base);
    }
    return bytes;
  }

  static int[] fractionBits(int base, byte[] more) {
    int[] bits = new int[more.length];
    Arrays.setAll(bits, k -> base + Byte.toUnsignedInt(more[k]));
    return bits;
  }
}
