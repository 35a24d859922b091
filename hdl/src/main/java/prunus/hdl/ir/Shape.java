package prunus.hdl.ir;

import java.math.BigInteger;

/** Kind and width of a value. */
public record Shape(Kind kind, int width) {
  public static final Shape BOOL = new Shape(Kind.BOOL, 1);

  public static Shape uint(int width) {
    return new Shape(Kind.UINT, width);
  }

  public static Shape sint(int width) {
    return new Shape(Kind.SINT, width);
  }

  public boolean signed() {
    return kind == Kind.SINT;
  }

  /** The smallest value of this shape. */
  public BigInteger min() {
    return signed() ? BigInteger.ONE.shiftLeft(width - 1).negate() : BigInteger.ZERO;
  }

  /** The largest value of this shape. */
  public BigInteger max() {
    return BigInteger.ONE.shiftLeft(signed() ? width - 1 : width).subtract(BigInteger.ONE);
  }

  public boolean contains(BigInteger value) {
    return value.compareTo(min()) >= 0 && value.compareTo(max()) <= 0;
  }

  /** The bits of {@code value}, as a number from 0 to 2^width - 1. */
  public BigInteger toBits(BigInteger value) {
    return value.signum() >= 0 && value.bitLength() <= width
        ? value
        : value.and(BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE));
  }

  /** The value that {@code bits} (0 to 2^width - 1) stand for in this shape. */
  public BigInteger toValue(BigInteger bits) {
    return signed() && bits.testBit(width - 1)
        ? bits.subtract(BigInteger.ONE.shiftLeft(width))
        : bits;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case UINT -> "uint(" + width + ")";
      case SINT -> "sint(" + width + ")";
      case BOOL -> "bool";
    };
  }
}
