package prunus.hdl.sim;

import prunus.hdl.ir.Shape;

/**
 * Where a value is that instances have: among the lanes of a kind, as a bit each, or one scalar for
 * all.
 */
final class LaneRef {
  enum Kind {
    SHORT,
    INT,
    LONG,
    /** A bit for each instance. */
    BITS,
    /** One for all. */
    SCALAR
  }

  final Kind kind;
  final Shape shape;
  final int place;

  LaneRef(Kind kind, Shape shape, int place) {
    this.kind = kind;
    this.shape = shape;
    this.place = place;
  }

  /** The bits of up to 64 instances from {@code from} on; of a value of one bit. */
  long bits(LaneState x, int from) {
    return kind == Kind.SCALAR ? -(x.scalars[place] & 1) : x.scalars[place + (from >> 6)];
  }

  /** The bits of one instance's value, or the number if it is signed. */
  long get(LaneState x, int lane) {
    return switch (kind) {
      case SHORT -> shape.signed() ? x.shorts[place + lane] : x.shorts[place + lane] & 0xffffL;
      case INT -> shape.signed() ? x.ints[place + lane] : x.ints[place + lane] & 0xffff_ffffL;
      case LONG -> x.longs[place + lane];
      case BITS -> (x.scalars[place + (lane >> 6)] >>> lane) & 1;
      case SCALAR -> {
        int unused = 64 - shape.width();
        yield shape.signed() ? x.scalars[place] << unused >> unused : x.scalars[place];
      }
    };
  }

  /** Sets one instance's value, given its number or its bits. */
  void set(LaneState x, int lane, long value) {
    switch (kind) {
      case SHORT -> x.shorts[place + lane] = (short) value;
      case INT -> x.ints[place + lane] = (int) value;
      case LONG -> x.longs[place + lane] = value;
      case BITS -> {
        int word = place + (lane >> 6);
        x.scalars[word] = (x.scalars[word] & ~(1L << lane)) | ((value & 1) << lane);
      }
      case SCALAR -> x.scalars[place] = value;
    }
  }
}
