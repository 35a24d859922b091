package prunus.hdl.ir;

import java.util.List;

/** Rebuilding of expressions. */
public final class Exprs {
  private Exprs() {}

  /**
   * The same operation with another id and other operands.
   *
   * @param signal the signal in place of a reference's own
   */
  public static Expr rebuild(Expr expr, int id, List<Expr> in, Signal signal) {
    return switch (expr) {
      case Expr.Ref e -> new Expr.Ref(id, signal, e.at());
      case Expr.Const e -> new Expr.Const(id, e.shape(), e.value(), e.name(), e.at());
      case Expr.Unary e -> new Expr.Unary(id, e.op(), in.get(0), e.shape(), e.at());
      case Expr.Binary e -> new Expr.Binary(id, e.op(), in.get(0), in.get(1), e.shape(), e.at());
      case Expr.ShiftBy e -> new Expr.ShiftBy(id, e.op(), in.get(0), e.amount(), e.shape(), e.at());
      case Expr.Shift e -> new Expr.Shift(id, e.op(), in.get(0), in.get(1), e.shape(), e.at());
      case Expr.Slice e -> new Expr.Slice(id, in.get(0), e.high(), e.low(), e.shape(), e.at());
      case Expr.Select e -> new Expr.Select(id, in.get(0), in.get(1), e.shape(), e.at());
      case Expr.Concat e -> new Expr.Concat(id, List.copyOf(in), e.shape(), e.at());
      case Expr.Repeat e -> new Expr.Repeat(id, in.get(0), e.times(), e.shape(), e.at());
      case Expr.Extend e -> new Expr.Extend(id, in.get(0), e.shape(), e.at());
      case Expr.Cast e -> new Expr.Cast(id, in.get(0), e.shape(), e.at());
      case Expr.Mux e -> new Expr.Mux(id, in.get(0), in.get(1), in.get(2), e.shape(), e.at());
      case Expr.Invalid e -> new Expr.Invalid(id, e.shape(), e.at());
    };
  }

  /** For every expression of {@code all}, whether one of {@code roots} needs it. */
  public static boolean[] live(List<Expr> all, Iterable<Expr> roots) {
    boolean[] live = new boolean[all.size()];
    for (Expr root : roots) {
      live[root.id()] = true;
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      if (live[i]) {
        for (Expr operand : all.get(i).operands()) {
          live[operand.id()] = true;
        }
      }
    }
    return live;
  }
}
