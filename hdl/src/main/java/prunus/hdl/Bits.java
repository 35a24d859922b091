package prunus.hdl;

import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.UnaryOp;

/**
 * A value in a circuit. Operators give new values and state the width of their result; operands of
 * unequal width are an error, never silently adapted.
 */
public abstract sealed class Bits permits UInt, SInt, Bool {
  private final Scope scope;
  private final Expr expr;

  Bits(Scope scope, Expr expr) {
    this.scope = scope;
    this.expr = expr;
  }

  public final int width() {
    return expr.width();
  }

  /** The same bits as an unsigned number. */
  public final UInt asUInt() {
    return Ops.cast(this, Type.uint(width()));
  }

  /** The same bits as a two's complement number. */
  public final SInt asSInt() {
    return Ops.cast(this, Type.sint(width()));
  }

  /** Bit {@code index}; bit 0 is the least significant. */
  public final Bool bit(int index) {
    return Parts.slice("bit", this, index, index, Type.bool());
  }

  /** Bits {@code high} down to {@code low}, both included. */
  public final UInt slice(int high, int low) {
    return Parts.slice("slice", this, high, low, Type.uint(Math.max(1, high - low + 1)));
  }

  /** The most significant bit. */
  public final Bool msb() {
    return bit(width() - 1);
  }

  /** This value's bits above {@code low}'s. */
  public final UInt concat(Bits low) {
    return Parts.concat(this, low);
  }

  /** This value's bits {@code times} times side by side. */
  public final UInt repeat(int times) {
    return Parts.repeat(this, times);
  }

  /** Whether all bits are one. */
  public final Bool andReduce() {
    return Ops.reduce(UnaryOp.AND_REDUCE, this);
  }

  /** Whether any bit is one. */
  public final Bool orReduce() {
    return Ops.reduce(UnaryOp.OR_REDUCE, this);
  }

  /** Whether an odd number of bits is one. */
  public final Bool xorReduce() {
    return Ops.reduce(UnaryOp.XOR_REDUCE, this);
  }

  final Scope scope() {
    return scope;
  }

  final Expr expr() {
    return expr;
  }

  final Shape shape() {
    return expr.shape();
  }
}
