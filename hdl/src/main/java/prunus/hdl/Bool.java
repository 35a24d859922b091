package prunus.hdl;

import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.UnaryOp;

/** One bit of truth. */
public final class Bool extends Bits {
  Bool(Scope scope, Expr expr) {
    super(scope, expr);
  }

  public Bool and(Bool other) {
    return Ops.binary(BinaryOp.AND, this, other, Type.bool());
  }

  public Bool or(Bool other) {
    return Ops.binary(BinaryOp.OR, this, other, Type.bool());
  }

  public Bool xor(Bool other) {
    return Ops.binary(BinaryOp.XOR, this, other, Type.bool());
  }

  public Bool not() {
    return Ops.unary(UnaryOp.NOT, this, Type.bool());
  }

  public Bool eq(Bool other) {
    return Ops.compare(BinaryOp.EQ, this, other);
  }

  public Bool ne(Bool other) {
    return Ops.compare(BinaryOp.NE, this, other);
  }

  /** {@code yes} where this holds, else {@code no}; both of one width. */
  public UInt select(UInt yes, UInt no) {
    return Ops.mux(this, yes, no, Type.uint(yes.width()));
  }

  /** {@code yes} where this holds, else {@code no}; both of one width. */
  public SInt select(SInt yes, SInt no) {
    return Ops.mux(this, yes, no, Type.sint(yes.width()));
  }

  /** {@code yes} where this holds, else {@code no}. */
  public Bool select(Bool yes, Bool no) {
    return Ops.mux(this, yes, no, Type.bool());
  }

  /** Drives this signal; a later drive overrides an earlier one. */
  public void set(Bool value) {
    Ops.set(this, value);
  }

  public void set(boolean constant) {
    Ops.set(this, Ops.constant("set", this, Type.bool(), constant ? 1 : 0));
  }
}
