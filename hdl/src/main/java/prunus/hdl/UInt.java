package prunus.hdl;

import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.ShiftOp;
import prunus.hdl.ir.UnaryOp;

/** An unsigned number. */
public final class UInt extends Bits {
  UInt(Scope scope, Expr expr) {
    super(scope, expr);
  }

  /** Difference as a signed number, one bit wider than the operands. */
  public SInt minusGrow(UInt other) {
    return Ops.grow(BinaryOp.MINUS, this, other, Type.uint(width() + 1)).asSInt();
  }

  /** A one-bit number as a condition. */
  public Bool asBool() {
    return Ops.cast(this, Type.bool());
  }

  /** Sum, wrapping: as wide as the operands. */
  public UInt plus(UInt other) {
    return Ops.binary(BinaryOp.PLUS, this, other, type());
  }

  public UInt plus(long constant) {
    return plus(constant("plus", constant));
  }

  /** Sum, one bit wider than the operands. */
  public UInt plusGrow(UInt other) {
    return Ops.grow(BinaryOp.PLUS, this, other, Type.uint(width() + 1));
  }

  /** Difference, wrapping: as wide as the operands. */
  public UInt minus(UInt other) {
    return Ops.binary(BinaryOp.MINUS, this, other, type());
  }

  public UInt minus(long constant) {
    return minus(constant("minus", constant));
  }

  /** Full product: as wide as both operands together. */
  public UInt times(UInt other) {
    return Ops.times(this, other, Type.uint(width() + other.width()));
  }

  public UInt and(UInt other) {
    return Ops.binary(BinaryOp.AND, this, other, type());
  }

  public UInt or(UInt other) {
    return Ops.binary(BinaryOp.OR, this, other, type());
  }

  public UInt xor(UInt other) {
    return Ops.binary(BinaryOp.XOR, this, other, type());
  }

  public UInt not() {
    return Ops.unary(UnaryOp.NOT, this, type());
  }

  public Bool eq(UInt other) {
    return Ops.compare(BinaryOp.EQ, this, other);
  }

  public Bool eq(long constant) {
    return eq(constant("eq", constant));
  }

  public Bool ne(UInt other) {
    return Ops.compare(BinaryOp.NE, this, other);
  }

  public Bool ne(long constant) {
    return ne(constant("ne", constant));
  }

  public Bool lt(UInt other) {
    return Ops.compare(BinaryOp.LT, this, other);
  }

  public Bool lt(long constant) {
    return lt(constant("lt", constant));
  }

  public Bool le(UInt other) {
    return Ops.compare(BinaryOp.LE, this, other);
  }

  public Bool le(long constant) {
    return le(constant("le", constant));
  }

  public Bool gt(UInt other) {
    return Ops.compare(BinaryOp.GT, this, other);
  }

  public Bool gt(long constant) {
    return gt(constant("gt", constant));
  }

  public Bool ge(UInt other) {
    return Ops.compare(BinaryOp.GE, this, other);
  }

  public Bool ge(long constant) {
    return ge(constant("ge", constant));
  }

  /** Left by a constant less than the width; zeros come in. */
  public UInt shl(int amount) {
    return Ops.shiftBy("shl", ShiftOp.LEFT, this, amount, type());
  }

  /** Left by a variable; zeros come in. */
  public UInt shl(UInt amount) {
    return Ops.shift(ShiftOp.LEFT, this, amount, type());
  }

  /** Right by a constant less than the width; zeros come in. */
  public UInt shr(int amount) {
    return Ops.shiftBy("shr", ShiftOp.RIGHT, this, amount, type());
  }

  /** Right by a variable; zeros come in. */
  public UInt shr(UInt amount) {
    return Ops.shift(ShiftOp.RIGHT, this, amount, type());
  }

  /** The same number in more bits. */
  public UInt extend(int width) {
    return Parts.extend(this, Type.uint(width));
  }

  /** The low bits of this value. */
  public UInt truncate(int width) {
    return Parts.truncate(this, Type.uint(width));
  }

  /** Extended or truncated to {@code width}, whichever it takes. */
  public UInt resize(int width) {
    return width >= width() ? extend(width) : truncate(width);
  }

  /** Drives this signal; a later drive overrides an earlier one. */
  public void set(UInt value) {
    Ops.set(this, value);
  }

  public void set(long constant) {
    set(constant("set", constant));
  }

  Type<UInt> type() {
    return Type.uint(width());
  }

  private UInt constant(String operation, long value) {
    return Ops.constant(operation, this, type(), value);
  }
}
