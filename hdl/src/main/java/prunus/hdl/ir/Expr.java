package prunus.hdl.ir;

import java.math.BigInteger;
import java.util.List;

/**
 * A value computed in one module. Operands are made before the expressions that use them, so within
 * a module every operand has a smaller {@link #id}: a loop over the ids visits operands first and
 * no pass needs to recurse.
 */
public sealed interface Expr {
  /** Position in the module's list of expressions. */
  int id();

  Shape shape();

  Source at();

  default int width() {
    return shape().width();
  }

  /** The operands, in order of writing. */
  default List<Expr> operands() {
    return switch (this) {
      case Ref _, Const _, Invalid _ -> List.of();
      case Unary e -> List.of(e.a());
      case Binary e -> List.of(e.a(), e.b());
      case ShiftBy e -> List.of(e.a());
      case Shift e -> List.of(e.a(), e.amount());
      case Slice e -> List.of(e.a());
      case Concat e -> e.parts();
      case Select e -> List.of(e.a(), e.index());
      case Repeat e -> List.of(e.a());
      case Extend e -> List.of(e.a());
      case Cast e -> List.of(e.a());
      case Mux e -> List.of(e.condition(), e.whenTrue(), e.whenFalse());
    };
  }

  /** The value of a signal. */
  record Ref(int id, Signal signal, Source at) implements Expr {
    @Override
    public Shape shape() {
      return signal.shape();
    }
  }

  /**
   * A constant.
   *
   * @param value the number, negative for a negative SInt
   * @param name the name of a named constant, or empty
   */
  record Const(int id, Shape shape, BigInteger value, String name, Source at) implements Expr {
    /** The value as bits, 0 to 2^width - 1. */
    public BigInteger bits() {
      return shape.toBits(value);
    }
  }

  record Unary(int id, UnaryOp op, Expr a, Shape shape, Source at) implements Expr {}

  record Binary(int id, BinaryOp op, Expr a, Expr b, Shape shape, Source at) implements Expr {}

  /** A shift by a constant, 1 to width - 1. */
  record ShiftBy(int id, ShiftOp op, Expr a, int amount, Shape shape, Source at) implements Expr {}

  /** A shift by a UInt; amounts of the width or more shift everything out. */
  record Shift(int id, ShiftOp op, Expr a, Expr amount, Shape shape, Source at) implements Expr {}

  /** Bits {@code high} down to {@code low}, as UInt or, for one bit, Bool. */
  record Slice(int id, Expr a, int high, int low, Shape shape, Source at) implements Expr {}

  /**
   * Element {@code index} of a value made of {@code a.width() / width} elements of equal width, the
   * first the lowest. Beyond the last element it is zero.
   */
  record Select(int id, Expr a, Expr index, Shape shape, Source at) implements Expr {
    /** Number of elements. */
    public int count() {
      return a.width() / width();
    }

    /** Whether every value of the index has an element. */
    public boolean total() {
      return index.width() < 31 && 1 << index.width() <= count();
    }
  }

  /** The parts side by side, the most significant first. */
  record Concat(int id, List<Expr> parts, Shape shape, Source at) implements Expr {}

  record Repeat(int id, Expr a, int times, Shape shape, Source at) implements Expr {}

  /** A wider value of the same kind and number. */
  record Extend(int id, Expr a, Shape shape, Source at) implements Expr {}

  /** The same bits read as another kind. */
  record Cast(int id, Expr a, Shape shape, Source at) implements Expr {}

  record Mux(int id, Expr condition, Expr whenTrue, Expr whenFalse, Shape shape, Source at)
      implements Expr {}

  /** Stands where an expression was refused and reported, so that the checks can go on. */
  record Invalid(int id, Shape shape, Source at) implements Expr {}
}
