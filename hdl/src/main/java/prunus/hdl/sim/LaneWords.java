package prunus.hdl.sim;

/** Words of memories, in the narrowest kind of array that holds them; the others are null. */
final class LaneWords {
  final short[] shorts;
  final int[] ints;
  final long[] longs;

  /** So many words of zero. */
  LaneWords(int width, int count) {
    LaneKind kind = LaneKind.of(width);
    shorts = kind == LaneKind.SHORT ? new short[count] : null;
    ints = kind == LaneKind.INT ? new int[count] : null;
    longs = kind == LaneKind.LONG ? new long[count] : null;
  }

  /** A word, extended as its kind says. */
  long get(int at, boolean signed) {
    if (shorts != null) {
      return signed ? shorts[at] : shorts[at] & 0xffffL;
    }
    if (ints != null) {
      return signed ? ints[at] : ints[at] & 0xffff_ffffL;
    }
    return longs[at];
  }

  void set(int at, long value) {
    if (shorts != null) {
      shorts[at] = (short) value;
    } else if (ints != null) {
      ints[at] = (int) value;
    } else {
      longs[at] = value;
    }
  }
}
