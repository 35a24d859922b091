package prunus.hdl.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.Stmt;

/** Turns the statements of a module into one expression for each signal they drive. */
public final class Lowering {
  private final List<Expr> exprs;
  private final Map<Signal, Expr> drivers = new LinkedHashMap<>();

  /** The values signals have at a point in a block, on top of those of the enclosing block. */
  private record Scope(Map<Signal, Expr> assigned, Scope around) {}

  private Lowering(ModuleDef def) {
    exprs = new ArrayList<>(def.exprs());
    Scope scope = new Scope(drivers, null);
    block(def.body(), scope);
    for (Signal s : def.signals()) {
      if (s.role() == Role.REGISTER && !drivers.containsKey(s)) {
        drivers.put(s, add(new Expr.Ref(exprs.size(), s, s.at())));
      }
    }
  }

  /** All expressions of a module, operands first, and the one that drives each signal. */
  public record Lowered(List<Expr> exprs, Map<Signal, Expr> drivers) {}

  /** Lowers a checked module. */
  public static Lowered lower(ModuleDef def) {
    Lowering l = new Lowering(def);
    return new Lowered(l.exprs, l.drivers);
  }

  private void block(List<Stmt> body, Scope scope) {
    for (Stmt stmt : body) {
      switch (stmt) {
        case Stmt.Assign a -> scope.assigned().put(a.target(), a.value());
        case Stmt.When w -> {
          List<Expr> conditions = w.branches().stream().map(Stmt.Branch::condition).toList();
          List<Map<Signal, Expr>> results = new ArrayList<>();
          w.branches().forEach(b -> results.add(nested(b.body(), scope)));
          results.add(nested(w.otherwise(), scope));
          merge(conditions, results, scope, w.at());
        }
        case Stmt.Switch s -> {
          List<Expr> conditions = new ArrayList<>();
          List<Map<Signal, Expr>> results = new ArrayList<>();
          for (Stmt.Case c : s.cases()) {
            if (conditions.size() < s.cases().size() - 1) {
              conditions.add(
                  add(
                      new Expr.Binary(
                          exprs.size(), BinaryOp.EQ, s.subject(), c.label(), Shape.BOOL, s.at())));
            }
            results.add(nested(c.body(), scope));
          }
          merge(conditions, results, scope, s.at());
        }
      }
    }
  }

  private Map<Signal, Expr> nested(List<Stmt> body, Scope around) {
    Scope scope = new Scope(new LinkedHashMap<>(), around);
    block(body, scope);
    return scope.assigned();
  }

  /** One more result than conditions: the last is for when none holds. */
  private void merge(
      List<Expr> conditions, List<Map<Signal, Expr>> results, Scope scope, Source at) {
    Set<Signal> targets = new LinkedHashSet<>();
    results.forEach(r -> targets.addAll(r.keySet()));
    for (Signal target : targets) {
      Expr value = result(results.getLast(), target, scope);
      for (int i = conditions.size() - 1; i >= 0; i--) {
        Expr yes = result(results.get(i), target, scope);
        if (yes.id() != value.id()) {
          value =
              add(new Expr.Mux(exprs.size(), conditions.get(i), yes, value, target.shape(), at));
        }
      }
      scope.assigned().put(target, value);
    }
  }

  private Expr result(Map<Signal, Expr> assigned, Signal target, Scope scope) {
    Expr value = assigned.get(target);
    for (Scope s = scope; value == null && s != null; s = s.around()) {
      value = s.assigned().get(target);
    }
    if (value != null) {
      return value;
    }
    if (target.role() == Role.REGISTER) {
      return add(new Expr.Ref(exprs.size(), target, target.at()));
    }
    throw new IllegalStateException(target.name() + " is not driven on every path");
  }

  private Expr add(Expr e) {
    exprs.add(e);
    return e;
  }
}
