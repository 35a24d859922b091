package prunus.testbench.verilator;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import prunus.hdl.ir.Shape;

/**
 * How Verilator keeps a value: in 1, 2, 4 or 8 bytes, from 65 bits on in words of 4 bytes, the
 * least significant first; bits above the width are zero.
 */
final class Storage {
  private static final MemorySegment ALL = Native.everything();

  private Storage() {}

  static int bytes(int width) {
    return width <= 8 ? 1 : width <= 16 ? 2 : width <= 32 ? 4 : width <= 64 ? 8 : words(width) * 4;
  }

  private static int words(int width) {
    return (width + 31) / 32;
  }

  /**
   * Whether a poke of {@code value} is possible; 64 unsigned bits may come as a negative number.
   */
  static boolean fits(long value, Shape shape) {
    int width = shape.width();
    if (width >= 64) {
      return width == 64 || value >= 0 || shape.signed();
    }
    return shape.signed() ? value >> (width - 1) == value >> 63 : value >>> width == 0;
  }

  /** The number at {@code address}, of at most 64 bits. */
  static long read(long address, Shape shape) {
    int width = shape.width();
    long raw;
    if (width <= 8) {
      raw = ALL.get(JAVA_BYTE, address) & 0xffL;
    } else if (width <= 16) {
      raw = ALL.get(JAVA_SHORT, address) & 0xffffL;
    } else if (width <= 32) {
      raw = ALL.get(JAVA_INT, address) & 0xffff_ffffL;
    } else {
      raw = ALL.get(JAVA_LONG, address);
    }
    return shape.signed() ? raw << (64 - width) >> (64 - width) : raw;
  }

  static void write(long address, Shape shape, long value) {
    int width = shape.width();
    long raw = width == 64 ? value : value & ((1L << width) - 1);
    if (width <= 8) {
      ALL.set(JAVA_BYTE, address, (byte) raw);
    } else if (width <= 16) {
      ALL.set(JAVA_SHORT, address, (short) raw);
    } else if (width <= 32) {
      ALL.set(JAVA_INT, address, (int) raw);
    } else {
      ALL.set(JAVA_LONG, address, raw);
    }
  }

  static BigInteger readBig(long address, Shape shape) {
    if (shape.width() <= 64) {
      BigInteger value = BigInteger.valueOf(read(address, shape));
      return shape.signed() ? value : shape.toBits(value);
    }
    int words = words(shape.width());
    byte[] bytes = new byte[words * 4 + 1];
    for (int i = 0; i < words * 4; i++) {
      bytes[bytes.length - 1 - i] = ALL.get(JAVA_BYTE, address + i);
    }
    return shape.toValue(new BigInteger(bytes));
  }

  static void writeBig(long address, Shape shape, BigInteger value) {
    if (shape.width() <= 64) {
      write(address, shape, value.longValue());
      return;
    }
    BigInteger bits = shape.toBits(value);
    for (int i = 0; i < words(shape.width()); i++) {
      ALL.set(JAVA_INT, address + 4L * i, bits.shiftRight(32 * i).intValue());
    }
  }
}
