package prunus.hdl.ir;

import java.util.List;

/** Writes a module down as text without its Java lines, to tell whether two are the same. */
public final class Structure {
  private Structure() {}

  /** A text that is equal for two modules exactly when they are the same circuit. */
  public static String describe(ModuleDef def) {
    StringBuilder out = new StringBuilder(def.exprs().size() * 24 + 256);
    for (Signal s : def.signals()) {
      out.append(s.role()).append(' ').append(s.name()).append(' ').append(s.shape());
      s.reset().ifPresent(r -> out.append(" reset ").append(r));
      out.append('\n');
    }
    for (Instance i : def.instances()) {
      out.append("instance ").append(i.name()).append(' ').append(i.definition());
      out.append(' ').append(i.count());
      i.pins().forEach(p -> out.append(' ').append(p.port()).append(' ').append(p.stride()));
      out.append('\n');
    }
    for (Memory m : def.memories()) {
      out.append("memory ").append(m.name()).append(' ').append(m.kind()).append(' ');
      out.append(m.element()).append(' ').append(m.depth()).append(m.contents());
      m.pins().forEach(p -> out.append(' ').append(p.signal().name()));
      out.append('\n');
    }
    def.properties().forEach(p -> out.append(p.goal()).append(p.signal().name()).append('\n'));
    def.unused().forEach(e -> out.append("unused ").append(e.id()).append('\n'));
    def.exprs().forEach(e -> expr(out, e));
    statements(out, def.body());
    return out.toString();
  }

  private static void expr(StringBuilder out, Expr expr) {
    out.append(expr.shape()).append(' ');
    switch (expr) {
      case Expr.Ref e -> out.append(e.signal().name());
      case Expr.Const e -> out.append(e.value()).append(e.name());
      case Expr.Unary e -> out.append(e.op());
      case Expr.Binary e -> out.append(e.op());
      case Expr.ShiftBy e -> out.append(e.op()).append(e.amount());
      case Expr.Shift e -> out.append(e.op());
      case Expr.Slice e -> out.append("slice ").append(e.high()).append(' ').append(e.low());
      case Expr.Select _ -> out.append("select");
      case Expr.Concat _ -> out.append("concat");
      case Expr.Repeat e -> out.append("repeat ").append(e.times());
      case Expr.Extend _ -> out.append("extend");
      case Expr.Cast _ -> out.append("cast");
      case Expr.Mux _ -> out.append("mux");
      case Expr.Invalid _ -> out.append("invalid");
    }
    for (Expr operand : expr.operands()) {
      out.append(' ').append(operand.id());
    }
    out.append('\n');
  }

  private static void statements(StringBuilder out, List<Stmt> body) {
    for (Stmt stmt : body) {
      switch (stmt) {
        case Stmt.Assign a ->
            out.append(a.target().name()).append('=').append(a.value().id()).append('\n');
        case Stmt.When w -> {
          for (Stmt.Branch b : w.branches()) {
            out.append("if ").append(b.condition().id()).append('\n');
            statements(out, b.body());
          }
          out.append("else\n");
          statements(out, w.otherwise());
          out.append("end\n");
        }
        case Stmt.Switch s -> {
          out.append("switch ").append(s.subject().id()).append('\n');
          for (Stmt.Case c : s.cases()) {
            out.append("case ").append(c.label().value()).append('\n');
            statements(out, c.body());
          }
          out.append("end\n");
        }
      }
    }
  }
}
