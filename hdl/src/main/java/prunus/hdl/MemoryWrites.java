package prunus.hdl;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.Stmt;

/**
 * The accesses of one memory port that stand under conditions. A single access becomes plain drives
 * of the port's pins; several become assignments in place, over a default of zero.
 */
final class MemoryWrites {
  private final Scope scope;
  private final String memory;
  private final List<Signal> enables;
  private final List<Signal> data;
  private final Set<Signal> pins = new HashSet<>();
  private final List<Access> accesses = new ArrayList<>();

  private record Access(
      Expr condition, Map<Signal, Expr> values, List<Body.Place> place, Source at) {}

  MemoryWrites(Scope scope, String memory, List<Signal> enables, List<Signal> data) {
    this.scope = scope;
    this.memory = memory;
    this.enables = enables;
    this.data = data;
    pins.addAll(enables);
    pins.addAll(data);
  }

  /** Adds an access at this place in the body: the enables given are set, the data driven. */
  void access(List<Signal> enabled, Map<Signal, Expr> values, Source at) {
    Expr condition = null;
    for (Expr c : scope.body.path()) {
      Expr before = condition;
      condition =
          before == null
              ? c
              : scope.add(id -> new Expr.Binary(id, BinaryOp.AND, before, c, Shape.BOOL, at));
    }
    Map<Signal, Expr> all = new HashMap<>(values);
    enabled.forEach(e -> all.put(e, bool(true, at)));
    List<Body.Place> place = scope.body.place();
    for (Access other : accesses) {
      if (!exclusive(other.place(), place)) {
        scope.report(
            Rule.MEMORY_PORT_CONFLICT,
            "memory "
                + memory
                + ": one port, and the accesses at "
                + other.at()
                + " and "
                + at
                + " can happen in one cycle; put them into different branches of one when",
            at);
        break;
      }
    }
    accesses.add(new Access(condition, all, place, at));
    for (Signal pin : ordered()) {
      if (all.containsKey(pin)) {
        scope.body.block().add(new Stmt.Assign(pin, all.get(pin), at));
      }
    }
  }

  /** Whether two places are in different branches of one statement. */
  private static boolean exclusive(List<Body.Place> a, List<Body.Place> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (a.get(i).block() != b.get(i).block()) {
        return true;
      }
      if (a.get(i).position() != b.get(i).position()) {
        return false;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return accesses.isEmpty();
  }

  private List<Signal> ordered() {
    List<Signal> all = new ArrayList<>(enables);
    all.addAll(data);
    return all;
  }

  private Expr bool(boolean value, Source at) {
    return scope.constant("memory", Shape.BOOL, value ? BigInteger.ONE : BigInteger.ZERO, "", at);
  }

  /** The module's statements with all memory accesses turned into drives of every pin. */
  static List<Stmt> lower(Scope scope, List<Stmt> top) {
    Set<Signal> lifted = new HashSet<>();
    List<Stmt> front = new ArrayList<>();
    List<Stmt> back = new ArrayList<>();
    for (MemoryWrites port : scope.writes) {
      if (port.accesses.size() == 1) {
        lifted.addAll(port.pins);
        port.direct(back);
      } else if (!port.accesses.isEmpty()) {
        port.defaults(front);
      }
    }
    List<Stmt> all = new ArrayList<>(front);
    all.addAll(lifted.isEmpty() ? top : without(lifted, top));
    all.addAll(back);
    return all;
  }

  private void direct(List<Stmt> out) {
    Access only = accesses.getFirst();
    Source at = only.at();
    for (Signal enable : enables) {
      boolean set = only.values().containsKey(enable);
      Expr value = !set || only.condition() == null ? bool(set, at) : only.condition();
      out.add(new Stmt.Assign(enable, value, at));
    }
    for (Signal pin : data) {
      out.add(new Stmt.Assign(pin, only.values().getOrDefault(pin, zero(pin, at)), at));
    }
  }

  private void defaults(List<Stmt> out) {
    Source at = accesses.getFirst().at();
    for (Signal pin : ordered()) {
      out.add(new Stmt.Assign(pin, zero(pin, at), at));
    }
  }

  private Expr zero(Signal pin, Source at) {
    return scope.constant("memory", pin.shape(), BigInteger.ZERO, "", at);
  }

  private static List<Stmt> without(Set<Signal> targets, List<Stmt> body) {
    List<Stmt> kept = new ArrayList<>();
    for (Stmt stmt : body) {
      switch (stmt) {
        case Stmt.Assign a -> {
          if (!targets.contains(a.target())) {
            kept.add(a);
          }
        }
        case Stmt.When w -> {
          List<Stmt.Branch> branches =
              w.branches().stream()
                  .map(b -> new Stmt.Branch(b.condition(), without(targets, b.body()), b.at()))
                  .toList();
          List<Stmt> otherwise = without(targets, w.otherwise());
          if (!otherwise.isEmpty() || branches.stream().anyMatch(b -> !b.body().isEmpty())) {
            kept.add(new Stmt.When(branches, otherwise, w.at()));
          }
        }
        case Stmt.Switch s -> {
          List<Stmt.Case> cases =
              s.cases().stream()
                  .map(c -> new Stmt.Case(c.label(), without(targets, c.body())))
                  .toList();
          if (cases.stream().anyMatch(c -> !c.body().isEmpty())) {
            kept.add(new Stmt.Switch(s.subject(), cases, s.at()));
          }
        }
      }
    }
    return kept;
  }
}
