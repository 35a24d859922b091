package prunus.hdl;

import java.math.BigInteger;
import java.util.Locale;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Source;

/** Refuses comparisons whose answer does not depend on the operands. */
final class Comparisons {
  private Comparisons() {}

  /** Whether the comparison is constant; if so it has been reported. */
  static boolean constant(Scope scope, BinaryOp op, Expr a, Expr b, Source at) {
    Boolean answer =
        b instanceof Expr.Const c
            ? answer(op, a, c.value())
            : a instanceof Expr.Const c ? answer(mirrored(op), b, c.value()) : null;
    if (answer == null) {
      return false;
    }
    scope.report(
        Rule.CONSTANT_COMPARISON,
        op.name().toLowerCase(Locale.ROOT)
            + ": always "
            + answer
            + " for "
            + Scope.describe(a)
            + " and "
            + Scope.describe(b)
            + "; leave the comparison out or correct the constant",
        at);
    return true;
  }

  private static Boolean answer(BinaryOp op, Expr a, BigInteger c) {
    boolean atMin = c.equals(a.shape().min());
    boolean atMax = c.equals(a.shape().max());
    return switch (op) {
      case LT -> atMin ? Boolean.FALSE : null;
      case GE -> atMin ? Boolean.TRUE : null;
      case GT -> atMax ? Boolean.FALSE : null;
      case LE -> atMax ? Boolean.TRUE : null;
      case EQ, NE, PLUS, MINUS, TIMES, AND, OR, XOR -> null;
    };
  }

  private static BinaryOp mirrored(BinaryOp op) {
    return switch (op) {
      case LT -> BinaryOp.GT;
      case GT -> BinaryOp.LT;
      case LE -> BinaryOp.GE;
      case GE -> BinaryOp.LE;
      case EQ, NE, PLUS, MINUS, TIMES, AND, OR, XOR -> op;
    };
  }
}
