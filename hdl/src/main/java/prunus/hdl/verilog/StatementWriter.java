package prunus.hdl.verilog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.Stmt;

/** Writes blocks: the statements of a module, each block with its own targets only. */
final class StatementWriter {
  private final ExprWriter exprs;
  private final StringBuilder out;
  private final Locations locations;

  /** What drives a signal, as one expression. */
  private final Function<Signal, Expr> whole;

  private Set<Signal> targets = Set.of();
  private String operator = "=";
  private String server = "";
  private boolean afterBlock;

  StatementWriter(
      ExprWriter exprs, StringBuilder out, Locations locations, Function<Signal, Expr> whole) {
    this.whole = whole;
    this.locations = locations;
    this.exprs = exprs;
    this.out = out;
  }

  void write(Block block) {
    boolean plain = block.style() == Block.Style.ASSIGN || block.style() == Block.Style.CONSTANT;
    write(block, afterBlock && plain);
    afterBlock = !plain;
  }

  private void write(Block block, boolean gap) {
    targets = new HashSet<>(block.targets());
    server = block.targets().getFirst().name();
    switch (block.style()) {
      case ASSIGN -> {
        Stmt.Assign a = (Stmt.Assign) block.statements().getFirst();
        String text = exprs.root(a.value(), a.target().name());
        if (gap) {
          out.append('\n');
        }
        line(1, "assign " + a.target().name() + " = " + text + ";", a.at());
      }
      case CONSTANT -> {
        Signal s = block.targets().getFirst();
        line(1, "assign " + s.name() + " = " + exprs.root(whole.apply(s), s.name()) + ";", s.at());
      }
      case COMBINATIONAL -> {
        operator = "=";
        out.append("\n  always @* begin\n");
        statements(2, block.statements());
        out.append("  end\n");
      }
      case CLOCKED -> {
        operator = "<=";
        out.append("\n  always @(posedge clk) begin\n");
        statements(2, block.statements());
        out.append("  end\n");
      }
      case CLOCKED_WITH_RESET -> {
        operator = "<=";
        out.append("\n  always @(posedge clk) begin\n    if (rst) begin\n");
        for (Signal s : block.targets()) {
          String value = Literals.literal(s.shape(), s.reset().orElseThrow());
          line(3, s.name() + " <= " + value + ";", s.at());
        }
        out.append("    end else ");
        body(2, block.statements());
        out.append("  end\n");
      }
    }
  }

  private void statements(int depth, List<Stmt> body) {
    for (Stmt stmt : body) {
      if (touches(stmt)) {
        indent(depth);
        statement(depth, stmt);
      }
    }
  }

  /** After {@code else}: a single conditional continues the chain, others go into a block. */
  private void body(int depth, List<Stmt> body) {
    List<Stmt> kept = body.stream().filter(this::touches).toList();
    if (kept.size() == 1 && kept.getFirst() instanceof Stmt.When w) {
      statement(depth, w);
      return;
    }
    out.append("begin\n");
    statements(depth + 1, kept);
    indent(depth);
    out.append("end\n");
  }

  private void statement(int depth, Stmt stmt) {
    switch (stmt) {
      case Stmt.Assign a -> {
        String text = exprs.root(a.value(), a.target().name());
        out.append(a.target().name()).append(' ').append(operator).append(' ').append(text);
        out.append(';').append(locations.comment(a.at())).append('\n');
      }
      case Stmt.When w -> when(depth, w);
      case Stmt.Switch s -> {
        out.append("case (").append(exprs.inline(s.subject(), server)).append(")\n");
        for (int i = 0; i < s.cases().size(); i++) {
          oneCase(depth + 1, s.cases().get(i), i == s.cases().size() - 1);
        }
        indent(depth);
        out.append("endcase\n");
      }
    }
  }

  private void oneCase(int depth, Stmt.Case c, boolean last) {
    indent(depth);
    if (last) {
      out.append("default: begin  // ").append(label(c)).append('\n');
    } else {
      out.append(exprs.inline(c.label(), server)).append(": begin\n");
    }
    statements(depth + 1, c.body());
    indent(depth);
    out.append("end\n");
  }

  private static String label(Stmt.Case c) {
    return c.label().name().isEmpty() ? c.label().value().toString() : c.label().name();
  }

  private void when(int depth, Stmt.When w) {
    List<Stmt> otherwise = w.otherwise().stream().filter(this::touches).toList();
    int used = w.branches().size();
    while (used > 0 && otherwise.isEmpty() && !touches(w.branches().get(used - 1).body())) {
      used--;
    }
    if (used == 1 && !touches(w.branches().getFirst().body())) {
      Stmt.Branch only = w.branches().getFirst();
      out.append("if (!(").append(exprs.inline(only.condition(), server)).append(")) begin\n");
      statements(depth + 1, otherwise);
      indent(depth);
      out.append("end\n");
      return;
    }
    for (int i = 0; i < used; i++) {
      Stmt.Branch b = w.branches().get(i);
      out.append(i == 0 ? "if (" : " else if (");
      out.append(exprs.inline(b.condition(), server)).append(") begin\n");
      statements(depth + 1, b.body());
      indent(depth);
      out.append("end");
    }
    if (otherwise.isEmpty()) {
      out.append('\n');
    } else {
      out.append(" else ");
      body(depth, otherwise);
    }
  }

  private boolean touches(List<Stmt> body) {
    return body.stream().anyMatch(this::touches);
  }

  private boolean touches(Stmt stmt) {
    return switch (stmt) {
      case Stmt.Assign a -> targets.contains(a.target());
      case Stmt.When w ->
          touches(w.otherwise()) || w.branches().stream().anyMatch(b -> touches(b.body()));
      case Stmt.Switch s -> s.cases().stream().anyMatch(c -> touches(c.body()));
    };
  }

  private void indent(int depth) {
    out.repeat("  ", depth);
  }

  private void line(int depth, String text, Source at) {
    indent(depth);
    out.append(text).append(locations.comment(at)).append('\n');
  }

  /** The expression on a port that has no wire of its own. */
  String connection(Expr value, String pin) {
    return exprs.inline(value, pin);
  }
}
