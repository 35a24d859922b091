package prunus.hdl;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.ShiftOp;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.UnaryOp;

/** Makes the expressions behind the operators, and refuses the ones that are wrong. */
final class Ops {
  private Ops() {}

  static <T extends Bits> T constant(String operation, Bits near, Type<T> type, long value) {
    Scope scope = near.scope().open();
    return type.of(
        scope,
        scope.constant(operation, type.shape(), BigInteger.valueOf(value), "", Lines.here()));
  }

  static <T extends Bits> T unary(UnaryOp op, Bits a, Type<T> type) {
    return make(
        type,
        Lines.here(),
        signals(a),
        (scope, in, at) -> id -> new Expr.Unary(id, op, in.getFirst(), type.shape(), at));
  }

  static Bool reduce(UnaryOp op, Bits a) {
    return a.width() == 1 ? cast(a, Type.bool()) : unary(op, a, Type.bool());
  }

  static <T extends Bits> T binary(BinaryOp op, Bits a, Bits b, Type<T> type) {
    return make(
        type,
        Lines.here(),
        signals(a, b),
        (scope, in, at) -> {
          if (!sameWidth(scope, op.name().toLowerCase(Locale.ROOT), in.get(0), in.get(1), at)) {
            return null;
          }
          return id -> new Expr.Binary(id, op, in.get(0), in.get(1), type.shape(), at);
        });
  }

  static Bool compare(BinaryOp op, Bits a, Bits b) {
    return make(
        Type.bool(),
        Lines.here(),
        signals(a, b),
        (scope, in, at) -> {
          String name = op.name().toLowerCase(Locale.ROOT);
          if (!sameWidth(scope, name, in.get(0), in.get(1), at)
              || Comparisons.constant(scope, op, in.get(0), in.get(1), at)) {
            return null;
          }
          return id -> new Expr.Binary(id, op, in.get(0), in.get(1), Shape.BOOL, at);
        });
  }

  static <T extends Bits> T grow(BinaryOp op, Bits a, Bits b, Type<T> type) {
    return make(
        type,
        Lines.here(),
        signals(a, b),
        (scope, in, at) -> {
          String name = op.name().toLowerCase(Locale.ROOT) + "Grow";
          if (!sameWidth(scope, name, in.get(0), in.get(1), at)) {
            return null;
          }
          Expr wideA = scope.add(id -> new Expr.Extend(id, in.get(0), type.shape(), at));
          Expr wideB = scope.add(id -> new Expr.Extend(id, in.get(1), type.shape(), at));
          return id -> new Expr.Binary(id, op, wideA, wideB, type.shape(), at);
        });
  }

  static <T extends Bits> T times(Bits a, Bits b, Type<T> type) {
    return make(
        type,
        Lines.here(),
        signals(a, b),
        (scope, in, at) ->
            id -> new Expr.Binary(id, BinaryOp.TIMES, in.get(0), in.get(1), type.shape(), at));
  }

  static <T extends Bits> T shiftBy(String name, ShiftOp op, Bits a, int amount, Type<T> type) {
    return make(
        type,
        Lines.here(),
        signals(a),
        (scope, in, at) -> {
          if (amount < 0 || amount >= a.width()) {
            scope.report(
                Rule.SHIFT_RANGE,
                name
                    + ": amount "
                    + amount
                    + " of "
                    + Scope.describe(in.getFirst())
                    + "; use 0 to "
                    + (a.width() - 1),
                at);
            return null;
          }
          return amount == 0
              ? keep(in.getFirst())
              : id -> new Expr.ShiftBy(id, op, in.getFirst(), amount, type.shape(), at);
        });
  }

  static <T extends Bits> T shift(ShiftOp op, Bits a, UInt amount, Type<T> type) {
    return make(
        type,
        Lines.here(),
        signals(a, amount),
        (scope, in, at) -> id -> new Expr.Shift(id, op, in.get(0), in.get(1), type.shape(), at));
  }

  static <T extends Bits> T cast(Bits a, Type<T> type) {
    return make(
        type,
        Lines.here(),
        signals(a),
        (scope, in, at) -> {
          Expr e = in.getFirst();
          if (e.width() != type.width()) {
            scope.report(
                Rule.WIDTH_MISMATCH,
                "asBool: " + Scope.describe(e) + "; use orReduce() or bit(..)",
                at);
            return null;
          }
          return e.shape().equals(type.shape())
              ? keep(e)
              : id -> new Expr.Cast(id, e, type.shape(), at);
        });
  }

  static <T extends Bits> T mux(Bool condition, Bits yes, Bits no, Type<T> type) {
    return make(
        type,
        Lines.here(),
        signals(condition, yes, no),
        (scope, in, at) -> {
          if (!sameWidth(scope, "select", in.get(1), in.get(2), at)) {
            return null;
          }
          return id -> new Expr.Mux(id, in.get(0), in.get(1), in.get(2), type.shape(), at);
        });
  }

  static void set(Bits target, Bits value) {
    signals(target, value);
    Source at = Lines.here();
    Scope scope = target.scope().open();
    scope.assign(scope.use(target, at), scope.use(value, at), at);
  }

  /** The operands, none of which may be null: a field that is set later in the constructor, say. */
  static List<Bits> signals(Bits... operands) {
    for (Bits operand : operands) {
      if (operand == null) {
        throw new IllegalArgumentException(
            "a signal is null; assign it before it is used, at " + Lines.here());
      }
    }
    return List.of(operands);
  }

  private static boolean sameWidth(Scope scope, String name, Expr a, Expr b, Source at) {
    if (a instanceof Expr.Invalid || b instanceof Expr.Invalid) {
      return false;
    }
    if (a.width() != b.width()) {
      scope.report(
          Rule.WIDTH_MISMATCH,
          name + ": " + Scope.describe(a) + " and " + Scope.describe(b) + "; use resize(..)",
          at);
      return false;
    }
    return true;
  }

  /** An expression that already exists, in place of a new one. */
  static IntFunction<Expr> keep(Expr existing) {
    return _ -> existing;
  }

  /** Makes an expression from its operands, or reports why not and gives null. */
  interface Maker {
    IntFunction<Expr> make(Scope scope, List<Expr> operands, Source at);
  }

  static <T extends Bits> T make(
      Type<T> type, Source at, List<? extends Bits> operands, Maker maker) {
    Scope scope = operands.getFirst().scope().open();
    List<Expr> in = operands.stream().map(o -> scope.use(o, at)).toList();
    IntFunction<Expr> made =
        in.stream().anyMatch(Expr.Invalid.class::isInstance) ? null : maker.make(scope, in, at);
    Expr expr =
        made == null ? scope.add(id -> new Expr.Invalid(id, type.shape(), at)) : scope.add(made);
    return type.of(scope, expr);
  }
}
