package prunus.hdl;

import java.util.List;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.Expr;

/** Makes the expressions that take values apart, join them, and change their width. */
final class Parts {
  private Parts() {}

  static <T extends Bits> T slice(String name, Bits a, int high, int low, Type<T> type) {
    return Ops.make(
        type,
        Lines.here(),
        List.of(a),
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

  static UInt concat(Bits... parts) {
    int width = 0;
    for (Bits part : parts) {
      width += part.width();
    }
    Type<UInt> type = Type.uint(width);
    return Ops.make(
        type,
        Lines.here(),
        List.of(parts),
        (scope, in, at) -> id -> new Expr.Concat(id, in, type.shape(), at));
  }

  static UInt repeat(Bits a, int times) {
    Type<UInt> type = Type.uint(a.width() * Math.max(1, times));
    return times == 1
        ? Ops.cast(a, type)
        : Ops.make(
            type,
            Lines.here(),
            List.of(a),
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
        List.of(a),
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
        List.of(a),
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
