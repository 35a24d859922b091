package prunus.hdl.sim;

/** The moves between arrangements of lanes, on places in a state. */
final class LaneMover {
  /** A move with its places. */
  interface Move {
    void run(LaneState x);
  }

  private LaneMover() {}

  /** Elements of {@code width} bits side by side into a scalar. */
  static void pack(LaneState x, LaneRef elements, int lanes, int width, int to) {
    if (elements.kind == LaneRef.Kind.SHORT && width == 16) {
      short[] h = x.shorts;
      int at = elements.place;
      for (int lane = 0; lane < lanes; lane += 4) {
        long word = 0;
        for (int k = Math.min(4, lanes - lane) - 1; k >= 0; k--) {
          word = word << 16 | (h[at + lane + k] & 0xffffL);
        }
        x.scalars[to + (lane >> 2)] = word;
      }
      return;
    }
    long mask = LaneState.some(width);
    int words = (lanes * width + 63) >> 6;
    for (int i = 0; i < words; i++) {
      x.scalars[to + i] = 0;
    }
    for (int lane = 0; lane < lanes; lane++) {
      long bits = elements.get(x, lane) & mask;
      int low = lane * width;
      x.scalars[to + (low >> 6)] |= bits << low;
      if ((low & 63) + width > 64) {
        x.scalars[to + (low >> 6) + 1] |= bits >>> (64 - (low & 63));
      }
    }
  }

  /** The reverse. */
  static void unpack(LaneState x, int from, LaneRef elements, int lanes, int width) {
    if (elements.kind == LaneRef.Kind.LONG && width == 64) {
      System.arraycopy(x.scalars, from, x.longs, elements.place, lanes);
      return;
    }
    for (int lane = 0; lane < lanes; lane++) {
      int low = lane * width;
      long bits = x.scalars[from + (low >> 6)] >>> low;
      if ((low & 63) + width > 64) {
        bits |= x.scalars[from + (low >> 6) + 1] << (64 - (low & 63));
      }
      elements.set(x, lane, number(bits, width, elements));
    }
  }

  private static long number(long bits, int width, LaneRef to) {
    int unused = 64 - width;
    return to.shape.signed() ? bits << unused >> unused : bits << unused >>> unused;
  }

  static void split(LaneState x, LaneRef whole, LaneRef elements, int outer, int count, int width) {
    for (int p = 0; p < outer; p++) {
      long bits = whole.get(x, p);
      for (int k = 0; k < count; k++) {
        elements.set(x, p * count + k, number(bits >>> (k * width), width, elements));
      }
    }
  }

  static void join(LaneState x, LaneRef elements, LaneRef whole, int outer, int count, int width) {
    for (int p = 0; p < outer; p++) {
      long bits = 0;
      for (int k = count - 1; k >= 0; k--) {
        bits =
            (width == 64 ? 0 : bits << width)
                | (elements.get(x, p * count + k) & LaneState.some(width));
      }
      whole.set(x, p, bits);
    }
  }

  static void spread(LaneState x, LaneRef whole, LaneRef elements, int outer, int count) {
    for (int p = 0; p < outer; p++) {
      long value = whole.get(x, p);
      for (int k = 0; k < count; k++) {
        elements.set(x, p * count + k, value);
      }
    }
  }
}
