package prunus.hdl.ir;

import java.util.List;

/**
 * What drives signals. In a list of statements a later assignment overrides an earlier one. A
 * register that no assignment reaches keeps its value.
 */
public sealed interface Stmt {
  Source at();

  record Assign(Signal target, Expr value, Source at) implements Stmt {}

  /** The body of the first branch whose condition holds, else {@code otherwise}. */
  record When(List<Branch> branches, List<Stmt> otherwise, Source at) implements Stmt {}

  record Branch(Expr condition, List<Stmt> body, Source at) {}

  /**
   * The body of the case whose label equals the subject. The last case stands for all other values
   * too.
   */
  record Switch(Expr subject, List<Case> cases, Source at) implements Stmt {}

  record Case(Expr.Const label, List<Stmt> body) {}
}
