package prunus.hdl;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.Stmt;

/** A {@code when} that may be continued with further branches. */
public final class When {
  private final Scope scope;
  private final List<Stmt> home;
  private final int position;
  private final Source at;
  private final List<Stmt.Branch> branches = new ArrayList<>();

  /** Holds when no branch so far does. */
  private Expr none;

  When(Scope scope, Bool condition, Runnable code, Source at) {
    this.scope = scope;
    this.home = scope.body.block();
    this.position = home.size();
    this.at = at;
    home.add(new Stmt.When(List.of(), List.of(), at));
    branch(condition, code, at);
    home.set(position, new Stmt.When(List.copyOf(branches), List.of(), at));
  }

  /** The statements of {@code code} where no branch before holds and {@code condition} does. */
  public When elseWhen(Bool condition, Runnable code) {
    mustBeLast();
    branch(condition, code, Lines.here());
    home.set(position, new Stmt.When(List.copyOf(branches), List.of(), at));
    return this;
  }

  /** The statements of {@code code} where no branch before holds. */
  public void otherwise(Runnable code) {
    mustBeLast();
    List<Stmt> body = scope.body.collect(none, code);
    home.set(position, new Stmt.When(List.copyOf(branches), body, at));
  }

  private void branch(Bool condition, Runnable code, Source line) {
    Expr c = scope.use(condition, line);
    Expr reached = none == null ? c : and(none, c, line);
    branches.add(new Stmt.Branch(c, scope.body.collect(reached, code), line));
    Expr not = scope.body.not(c, line);
    none = none == null ? not : and(none, not, line);
  }

  private Expr and(Expr a, Expr b, Source line) {
    return scope.add(id -> new Expr.Binary(id, BinaryOp.AND, a, b, Shape.BOOL, line));
  }

  private void mustBeLast() {
    if (home.size() != position + 1) {
      throw new IllegalStateException(
          "elseWhen and otherwise must follow their when directly, at " + Lines.here());
    }
  }
}
