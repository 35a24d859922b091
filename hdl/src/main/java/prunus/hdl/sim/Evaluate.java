package prunus.hdl.sim;

import java.math.BigInteger;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.ShiftOp;

/** What every operator means, on bits as numbers from 0 to 2^width - 1. The definition. */
final class Evaluate {
  /** The bits of an operand. */
  interface Operands {
    BigInteger bits(Expr operand);
  }

  private Evaluate() {}

  static BigInteger evaluate(Expr expr, Operands in) {
    return switch (expr) {
      case Expr.Ref _ -> throw new IllegalArgumentException("a signal is not computed");
      case Expr.Invalid _ -> throw new IllegalArgumentException("an invalid circuit");
      case Expr.Const e -> e.bits();
      case Expr.Unary e -> unary(e, in.bits(e.a()));
      case Expr.Binary e -> binary(e, value(e.a(), in), value(e.b(), in));
      case Expr.ShiftBy e -> shift(e.op(), value(e.a(), in), e.amount(), e.shape());
      case Expr.Shift e -> {
        BigInteger amount = in.bits(e.amount()).min(BigInteger.valueOf(e.width()));
        yield shift(e.op(), value(e.a(), in), amount.intValueExact(), e.shape());
      }
      case Expr.Slice e -> e.shape().toBits(in.bits(e.a()).shiftRight(e.low()));
      case Expr.Select e -> {
        BigInteger index = in.bits(e.index()).min(BigInteger.valueOf(e.count()));
        yield e.shape().toBits(in.bits(e.a()).shiftRight(index.intValueExact() * e.width()));
      }
      case Expr.Concat e -> {
        BigInteger all = BigInteger.ZERO;
        for (Expr part : e.parts()) {
          all = all.shiftLeft(part.width()).or(in.bits(part));
        }
        yield all;
      }
      case Expr.Repeat e -> {
        BigInteger all = BigInteger.ZERO;
        for (int i = 0; i < e.times(); i++) {
          all = all.shiftLeft(e.a().width()).or(in.bits(e.a()));
        }
        yield all;
      }
      case Expr.Extend e -> e.shape().toBits(value(e.a(), in));
      case Expr.Cast e -> in.bits(e.a());
      case Expr.Mux e ->
          in.bits(e.condition()).testBit(0) ? in.bits(e.whenTrue()) : in.bits(e.whenFalse());
    };
  }

  private static BigInteger value(Expr operand, Operands in) {
    return operand.shape().toValue(in.bits(operand));
  }

  private static BigInteger bool(boolean b) {
    return b ? BigInteger.ONE : BigInteger.ZERO;
  }

  private static BigInteger unary(Expr.Unary e, BigInteger a) {
    return switch (e.op()) {
      case NOT -> e.shape().toBits(a.not());
      case NEGATE -> e.shape().toBits(a.negate());
      case AND_REDUCE -> bool(a.bitCount() == e.a().width());
      case OR_REDUCE -> bool(a.signum() != 0);
      case XOR_REDUCE -> bool(a.bitCount() % 2 == 1);
    };
  }

  private static BigInteger binary(Expr.Binary e, BigInteger a, BigInteger b) {
    Shape shape = e.shape();
    BinaryOp op = e.op();
    return switch (op) {
      case PLUS -> shape.toBits(a.add(b));
      case MINUS -> shape.toBits(a.subtract(b));
      case TIMES -> shape.toBits(a.multiply(b));
      case AND -> shape.toBits(a.and(b));
      case OR -> shape.toBits(a.or(b));
      case XOR -> shape.toBits(a.xor(b));
      case EQ -> bool(a.equals(b));
      case NE -> bool(!a.equals(b));
      case LT -> bool(a.compareTo(b) < 0);
      case LE -> bool(a.compareTo(b) <= 0);
      case GT -> bool(a.compareTo(b) > 0);
      case GE -> bool(a.compareTo(b) >= 0);
    };
  }

  private static BigInteger shift(ShiftOp op, BigInteger value, int amount, Shape shape) {
    return switch (op) {
      case LEFT -> shape.toBits(value.shiftLeft(amount));
      case RIGHT -> shape.toBits(value.shiftRight(amount));
    };
  }
}
