package prunus.hdl.ir;

import java.util.ArrayList;
import java.util.List;

/** The expressions that statements use directly. */
public final class Roots {
  private Roots() {}

  /** Values, conditions and subjects of all statements of {@code def}, and what it left unused. */
  public static List<Expr> of(ModuleDef def) {
    List<Expr> roots = new ArrayList<>(def.unused());
    collect(def.body(), roots);
    return roots;
  }

  private static void collect(List<Stmt> body, List<Expr> roots) {
    for (Stmt stmt : body) {
      switch (stmt) {
        case Stmt.Assign a -> roots.add(a.value());
        case Stmt.When w -> {
          for (Stmt.Branch b : w.branches()) {
            roots.add(b.condition());
            collect(b.body(), roots);
          }
          collect(w.otherwise(), roots);
        }
        case Stmt.Switch s -> {
          roots.add(s.subject());
          for (Stmt.Case c : s.cases()) {
            collect(c.body(), roots);
          }
        }
      }
    }
  }
}
