package prunus.hdl.sim;

/**
 * Operators on values of more than 64 bits, as the compiled engine calls them. A value lies in
 * {@code s} at an offset, least significant long first, bits above its width zero.
 */
final class Wide {
  private Wide() {}

  private static int words(int width) {
    return (width + 63) >> 6;
  }

  private static long top(int width) {
    return (width & 63) == 0 ? -1L : (1L << (width & 63)) - 1;
  }

  private static void trim(long[] s, int at, int width) {
    s[at + words(width) - 1] &= top(width);
  }

  static void copy(long[] s, int to, int from, int words) {
    for (int i = 0; i < words; i++) {
      s[to + i] = s[from + i];
    }
  }

  static void zero(long[] s, int to, int words) {
    for (int i = 0; i < words; i++) {
      s[to + i] = 0;
    }
  }

  static void not(long[] s, int to, int a, int width) {
    for (int i = 0; i < words(width); i++) {
      s[to + i] = ~s[a + i];
    }
    trim(s, to, width);
  }

  static void plus(long[] s, int to, int a, int b, int width) {
    long carry = 0;
    for (int i = 0; i < words(width); i++) {
      long x = s[a + i];
      long sum = x + s[b + i];
      long out = Long.compareUnsigned(sum, x) < 0 ? 1 : 0;
      long total = sum + carry;
      out |= Long.compareUnsigned(total, sum) < 0 ? 1 : 0;
      s[to + i] = total;
      carry = out;
    }
    trim(s, to, width);
  }

  static void minus(long[] s, int to, int a, int b, int width) {
    long borrow = 0;
    for (int i = 0; i < words(width); i++) {
      long x = s[a + i];
      long y = s[b + i];
      long difference = x - y;
      long out = Long.compareUnsigned(x, y) < 0 ? 1 : 0;
      out |= Long.compareUnsigned(difference, borrow) < 0 ? 1 : 0;
      s[to + i] = difference - borrow;
      borrow = out;
    }
    trim(s, to, width);
  }

  static void negate(long[] s, int to, int a, int width) {
    long carry = 1;
    for (int i = 0; i < words(width); i++) {
      long x = ~s[a + i] + carry;
      carry = carry == 1 && x == 0 ? 1 : 0;
      s[to + i] = x;
    }
    trim(s, to, width);
  }

  static void and(long[] s, int to, int a, int b, int width) {
    for (int i = 0; i < words(width); i++) {
      s[to + i] = s[a + i] & s[b + i];
    }
  }

  static void or(long[] s, int to, int a, int b, int width) {
    for (int i = 0; i < words(width); i++) {
      s[to + i] = s[a + i] | s[b + i];
    }
  }

  static void xor(long[] s, int to, int a, int b, int width) {
    for (int i = 0; i < words(width); i++) {
      s[to + i] = s[a + i] ^ s[b + i];
    }
  }

  /** The product of values of {@code aw} and {@code bw} bits, {@code aw + bw} bits wide. */
  static void times(long[] s, int to, int a, int aw, int b, int bw, boolean signed) {
    long[] x = extended(s, a, aw, aw + bw, signed);
    long[] y = extended(s, b, bw, aw + bw, signed);
    int n = x.length;
    long[] product = new long[n];
    for (int i = 0; i < n; i++) {
      long carry = 0;
      for (int j = 0; i + j < n; j++) {
        long low = x[i] * y[j];
        long high = Math.unsignedMultiplyHigh(x[i], y[j]);
        long sum = product[i + j] + low;
        high += Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        long total = sum + carry;
        high += Long.compareUnsigned(total, carry) < 0 ? 1 : 0;
        product[i + j] = total;
        carry = high;
      }
    }
    System.arraycopy(product, 0, s, to, n);
    trim(s, to, aw + bw);
  }

  private static long[] extended(long[] s, int a, int aw, int width, boolean signed) {
    long[] x = new long[words(width)];
    System.arraycopy(s, a, x, 0, words(aw));
    if (signed && negative(s, a, aw)) {
      x[words(aw) - 1] |= ~top(aw);
      for (int i = words(aw); i < x.length; i++) {
        x[i] = -1;
      }
    }
    return x;
  }

  private static boolean negative(long[] s, int a, int width) {
    return ((s[a + ((width - 1) >> 6)] >>> ((width - 1) & 63)) & 1) != 0;
  }

  static void extend(long[] s, int to, int width, int a, int aw, boolean signed) {
    long[] x = extended(s, a, aw, width, signed);
    System.arraycopy(x, 0, s, to, x.length);
    trim(s, to, width);
  }

  static void shl(long[] s, int to, int a, int width, long amount) {
    int n = words(width);
    int far = amount < 0 || amount >= width ? n : (int) (amount >> 6);
    int near = (int) amount & 63;
    for (int i = n - 1; i >= 0; i--) {
      long high = i - far >= 0 ? s[a + i - far] << near : 0;
      long low = near != 0 && i - far - 1 >= 0 ? s[a + i - far - 1] >>> (64 - near) : 0;
      s[to + i] = far == n ? 0 : high | low;
    }
    trim(s, to, width);
  }

  static void shr(long[] s, int to, int a, int width, long amount, boolean signed) {
    long[] x = extended(s, a, width, words(width) * 64, signed);
    long fill = signed && negative(s, a, width) ? -1 : 0;
    int n = x.length;
    boolean all = amount < 0 || amount >= width;
    int far = all ? n : (int) (amount >> 6);
    int near = (int) amount & 63;
    for (int i = 0; i < n; i++) {
      long low = i + far < n ? x[i + far] : fill;
      long high = i + far + 1 < n ? x[i + far + 1] : fill;
      s[to + i] = all ? fill : near == 0 ? low : (low >>> near) | (high << (64 - near));
    }
    trim(s, to, width);
  }

  /** The value as a shift amount: negative if it does not fit a long. */
  static long amount(long[] s, int a, int width) {
    for (int i = 1; i < words(width); i++) {
      if (s[a + i] != 0) {
        return -1;
      }
    }
    return s[a];
  }

  static void slice(long[] s, int to, int width, int a, int aw, int low) {
    int far = low >> 6;
    int near = low & 63;
    int n = words(aw);
    for (int i = 0; i < words(width); i++) {
      long high = near != 0 && i + far + 1 < n ? s[a + i + far + 1] << (64 - near) : 0;
      s[to + i] = (s[a + i + far] >>> near) | high;
    }
    trim(s, to, width);
  }

  /** Element {@code index}, wider than a long; zero beyond the last. */
  static void select(long[] s, int to, int width, int a, int aw, long index) {
    if (index >= aw / width) {
      zero(s, to, words(width));
    } else {
      slice(s, to, width, a, aw, (int) index * width);
    }
  }

  /** Element {@code index} of at most 64 bits; zero beyond the last. */
  static long select(long[] s, int a, int aw, long index, int width) {
    if (index >= aw / width) {
      return 0;
    }
    int low = (int) index * width;
    int far = low >> 6;
    int near = low & 63;
    long high = near != 0 && far + 1 < words(aw) ? s[a + far + 1] << (64 - near) : 0;
    return ((s[a + far] >>> near) | high) & top(width);
  }

  /** Element {@code index} of a value of at most 64 bits; zero beyond the last. */
  static long selectNarrow(long value, long index, int width, int count) {
    return index >= count ? 0 : (value >>> ((int) index * width)) & top(width);
  }

  /**
   * Puts {@code aw} bits from {@code a} at bit {@code low} of a value whose bits there are zero.
   */
  static void insert(long[] s, int to, int low, int a, int aw) {
    int far = to + (low >> 6);
    int near = low & 63;
    for (int i = 0; i < words(aw); i++) {
      s[far + i] |= s[a + i] << near;
      if (near != 0 && aw - i * 64 > 64 - near) {
        s[far + i + 1] |= s[a + i] >>> (64 - near);
      }
    }
  }

  static void repeat(long[] s, int to, int width, int a, int aw) {
    zero(s, to, words(width));
    for (int low = 0; low < width; low += aw) {
      insert(s, to, low, a, aw);
    }
  }

  static long eq(long[] s, int a, int b, int width) {
    for (int i = 0; i < words(width); i++) {
      if (s[a + i] != s[b + i]) {
        return 0;
      }
    }
    return 1;
  }

  static long lt(long[] s, int a, int b, int width, boolean signed) {
    if (signed && negative(s, a, width) != negative(s, b, width)) {
      return negative(s, a, width) ? 1 : 0;
    }
    for (int i = words(width) - 1; i >= 0; i--) {
      int order = Long.compareUnsigned(s[a + i], s[b + i]);
      if (order != 0) {
        return order < 0 ? 1 : 0;
      }
    }
    return 0;
  }

  static long andReduce(long[] s, int a, int width) {
    for (int i = 0; i < words(width) - 1; i++) {
      if (s[a + i] != -1) {
        return 0;
      }
    }
    return s[a + words(width) - 1] == top(width) ? 1 : 0;
  }

  static long orReduce(long[] s, int a, int width) {
    for (int i = 0; i < words(width); i++) {
      if (s[a + i] != 0) {
        return 1;
      }
    }
    return 0;
  }

  static long xorReduce(long[] s, int a, int width) {
    long all = 0;
    for (int i = 0; i < words(width); i++) {
      all ^= s[a + i];
    }
    return Long.bitCount(all) & 1;
  }

  /** One element of a memory. */
  static void load(long[] s, int to, long[] memory, int address, int words) {
    System.arraycopy(memory, address * words, s, to, words);
  }

  static long shlNarrow(long value, long amount) {
    return amount < 0 || amount > 63 ? 0 : value << amount;
  }

  static long shrNarrow(long value, long amount) {
    return amount < 0 || amount > 63 ? 0 : value >>> amount;
  }

  static long sraNarrow(long value, long amount) {
    return value >> (amount < 0 || amount > 63 ? 63 : amount);
  }
}
