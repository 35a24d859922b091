package prunus.hdl;

import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.ShiftOp;
import prunus.hdl.ir.UnaryOp;

/** A two's complement number. */
public final class SInt extends Bits {
  SInt(Scope scope, Expr expr) {
    super(scope, expr);
  }

  /** Difference, one bit wider than the operands. */
  public SInt minusGrow(SInt other) {
    return Ops.grow(BinaryOp.MINUS, this, other, Type.sint(width() + 1));
  }

  /** The number with the other sign, wrapping. */
  public SInt negate() {
    return Ops.unary(UnaryOp.NEGATE, this, type());
  }

  /** Whether the number is below zero. */
  public Bool negative() {
    return msb();
  }

  /** Sum, wrapping: as wide as the operands. */
  public SInt plus(SInt other) {
    return Ops.binary(BinaryOp.PLUS, this, other, type());
  }

  public SInt plus(long constant) {
    return plus(constant("plus", constant));
  }

  /** Sum, one bit wider than the operands. */
  public SInt plusGrow(SInt other) {
    return Ops.grow(BinaryOp.PLUS, this, other, Type.sint(width() + 1));
  }

  /** Difference, wrapping: as wide as the operands. */
  public SInt minus(SInt other) {
    return Ops.binary(BinaryOp.MINUS, this, other, type());
  }

  public SInt minus(long constant) {
    return minus(constant("minus", constant));
  }

  /** Full product: as wide as both operands together. */
  public SInt times(SInt other) {
    return Ops.times(this, other, Type.sint(width() + other.width()));
  }

  public SInt and(SInt other) {
    return Ops.binary(BinaryOp.AND, this, other, type());
  }

  public SInt or(SInt other) {
    return Ops.binary(BinaryOp.OR, this, other, type());
  }

  public SInt xor(SInt other) {
    return Ops.binary(BinaryOp.XOR, this, other, type());
  }

  public SInt not() {
    return Ops.unary(UnaryOp.NOT, this, type());
  }

  public Bool eq(SInt other) {
    return Ops.compare(BinaryOp.EQ, this, other);
  }

  public Bool eq(long constant) {
    return eq(constant("eq", constant));
  }

  public Bool ne(SInt other) {
    return Ops.compare(BinaryOp.NE, this, other);
  }

  public Bool ne(long constant) {
    return ne(constant("ne", constant));
  }

  public Bool lt(SInt other) {
    return Ops.compare(BinaryOp.LT, this, other);
  }

  public Bool lt(long constant) {
    return lt(constant("lt", constant));
  }

  public Bool le(SInt other) {
    return Ops.compare(BinaryOp.LE, this, other);
  }

  public Bool le(long constant) {
    return le(constant("le", constant));
  }

  public Bool gt(SInt other) {
    return Ops.compare(BinaryOp.GT, this, other);
  }

  public Bool gt(long constant) {
    return gt(constant("gt", constant));
  }

  public Bool ge(SInt other) {
    return Ops.compare(BinaryOp.GE, this, other);
  }

  public Bool ge(long constant) {
    return ge(constant("ge", constant));
  }

  /** Left by a constant less than the width; zeros come in. */
  public SInt shl(int amount) {
    return Ops.shiftBy("shl", ShiftOp.LEFT, this, amount, type());
  }

  /** Left by a variable; zeros come in. */
  public SInt shl(UInt amount) {
    return Ops.shift(ShiftOp.LEFT, this, amount, type());
  }

  /** Right by a constant less than the width; copies of the sign come in. */
  public SInt shr(int amount) {
    return Ops.shiftBy("shr", ShiftOp.RIGHT, this, amount, type());
  }

  /** Right by a variable; copies of the sign come in. */
  public SInt shr(UInt amount) {
    return Ops.shift(ShiftOp.RIGHT, this, amount, type());
  }

  /** The same number in more bits. */
  public SInt extend(int width) {
    return Parts.extend(this, Type.sint(width));
  }

  /** The low bits of this value. */
  public SInt truncate(int width) {
    return Parts.truncate(this, Type.sint(width));
  }

  /** Extended or truncated to {@code width}, whichever it takes. */
  public SInt resize(int width) {
    return width >= width() ? extend(width) : truncate(width);
  }

  /** Drives this signal; a later drive overrides an earlier one. */
  public void set(SInt value) {
    Ops.set(this, value);
  }

  public void set(long constant) {
    set(constant("set", constant));
  }

  Type<SInt> type() {
    return Type.sint(width());
  }

  private SInt constant(String operation, long value) {
    return Ops.constant(operation, this, type(), value);
  }
}
