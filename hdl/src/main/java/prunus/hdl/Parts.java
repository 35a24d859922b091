package prunus.hdl;

import java.math.BigInteger;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;

/** Makes the expressions that take values apart, join them, and change their width. */
final class Parts {
  private Parts() {}

  static <T extends Bits> T slice(String name, Bits a, int high, int low, Type<T> type) {
    return Ops.make(
        type,
        Lines.here(),
        Ops.signals(a),
        (scope, in, at) -> {
          Expr e = in.getFirst();
          if (low < 0 || high < low || high >= e.width()) {
            String range = name.equals("bit") ? "bit " + high : "slice " + high + ".." + low;
            scope.report(
                Rule.SLICE_RANGE,
                range
                    + ": outside "
                    + Scope.describe(e)
                    + "; its bits are "
                    + (e.width() - 1)
                    + "..0",
                at);
            return null;
          }
          if (high - low + 1 == e.width()) {
            return e.shape().equals(type.shape())
                ? Ops.keep(e)
                : id -> new Expr.Cast(id, e, type.shape(), at);
          }
          return id -> new Expr.Slice(id, e, high, low, type.shape(), at);
        });
  }

  static <T extends Bits> T element(Bits a, UInt index, Type<T> type) {
    return Ops.make(
        type,
        Lines.here(),
        Ops.signals(a, index),
        (scope, in, at) -> {
          if (in.get(1).width() > 30) {
            scope.report(
                Rule.SLICE_RANGE,
                "get: an index of "
                    + Scope.describe(in.get(1))
                    + " for "
                    + a.width() / type.width()
                    + " elements; use truncate(..)",
                at);
            return null;
          }
          if (in.get(0).width() == type.width()) {
            Expr zero = scope.constant("get", in.get(1).shape(), BigInteger.ZERO, "", at);
            Expr none = scope.constant("get", type.shape(), BigInteger.ZERO, "", at);
            Expr first =
                in.get(0).shape().equals(type.shape())
                    ? in.get(0)
                    : scope.add(id -> new Expr.Cast(id, in.get(0), type.shape(), at));
            Expr is =
                scope.add(id -> new Expr.Binary(id, BinaryOp.EQ, in.get(1), zero, Shape.BOOL, at));
            return id -> new Expr.Mux(id, is, first, none, type.shape(), at);
          }
          return id -> new Expr.Select(id, in.get(0), in.get(1), type.shape(), at);
        });
  }

  static UInt concat(Bits... parts) {
    if (parts.length == 1) {
      return Ops.cast(parts[0], Type.uint(parts[0].width()));
    }
    int width = 0;
    for (Bits part : parts) {
      width += part.width();
    }
    Type<UInt> type = Type.uint(width);
    return Ops.make(
        type,
        Lines.here(),
        Ops.signals(parts),
        (scope, in, at) -> id -> new Expr.Concat(id, in, type.shape(), at));
  }

  static UInt repeat(Bits a, int times) {
    Type<UInt> type = Type.uint(a.width() * Math.max(1, times));
    return times == 1
        ? Ops.cast(a, type)
        : Ops.make(
            type,
            Lines.here(),
            Ops.signals(a),
            (scope, in, at) -> {
              if (times < 1) {
                scope.report(
                    Rule.SLICE_RANGE,
                    "repeat: "
                        + times
                        + " times "
                        + Scope.describe(in.getFirst())
                        + "; repeat at least once",
                    at);
                return null;
              }
              return id -> new Expr.Repeat(id, in.getFirst(), times, type.shape(), at);
            });
  }

  static <T extends Bits> T extend(Bits a, Type<T> type) {
    return Ops.make(
        type,
        Lines.here(),
        Ops.signals(a),
        (scope, in, at) -> {
          Expr e = in.getFirst();
          if (type.width() < e.width()) {
            scope.report(
                Rule.WIDTH_MISMATCH,
                "extend: to width "
                    + type.width()
                    + " from "
                    + Scope.describe(e)
                    + "; use truncate("
                    + type.width()
                    + ")",
                at);
            return null;
          }
          return type.width() == e.width()
              ? Ops.keep(e)
              : id -> new Expr.Extend(id, e, type.shape(), at);
        });
  }

  static <T extends Bits> T truncate(Bits a, Type<T> type) {
    return Ops.make(
        type,
        Lines.here(),
        Ops.signals(a),
        (scope, in, at) -> {
          Expr e = in.getFirst();
          if (type.width() > e.width()) {
            scope.report(
                Rule.WIDTH_MISMATCH,
                "truncate: to width "
                    + type.width()
                    + " from "
                    + Scope.describe(e)
                    + "; use extend("
                    + type.width()
                    + ")",
                at);
            return null;
          }
          return type.width() == e.width()
              ? Ops.keep(e)
              : id -> new Expr.Slice(id, e, type.width() - 1, 0, type.shape(), at);
        });
  }
}
