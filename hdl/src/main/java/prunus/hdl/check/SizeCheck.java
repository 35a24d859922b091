package prunus.hdl.check;

import java.util.function.Consumer;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Roots;

/**
 * Expressions without a name are written out wherever they are used. One that grows beyond what
 * anyone would read, or a Verilog tool parse, has to be cut with names.
 */
final class SizeCheck {
  private static final long LIMIT = 2000;
  private static final int DEPTH_LIMIT = 500;

  private SizeCheck() {}

  static void run(ModuleDef def, Consumer<Problem> report) {
    long[] operators = new long[def.exprs().size()];
    int[] depth = new int[def.exprs().size()];
    for (Expr e : def.exprs()) {
      long sum = 1;
      for (Expr operand : e.operands()) {
        sum += operators[operand.id()];
        depth[e.id()] = Math.max(depth[e.id()], depth[operand.id()] + 1);
      }
      operators[e.id()] = e.operands().isEmpty() ? 0 : Math.min(sum, Integer.MAX_VALUE);
    }
    for (Expr root : Roots.of(def)) {
      if (operators[root.id()] > LIMIT) {
        report.accept(
            new Problem(
                Rule.EXPRESSION_SIZE,
                "expression of "
                    + operators[root.id()]
                    + " operators written out, more than "
                    + LIMIT
                    + "; give the parts names with wire(\"name\", ..)",
                def.name(),
                root.at()));
      } else if (depth[root.id()] > DEPTH_LIMIT) {
        report.accept(
            new Problem(
                Rule.EXPRESSION_SIZE,
                "expression nested "
                    + depth[root.id()]
                    + " deep, more than "
                    + DEPTH_LIMIT
                    + "; give the parts names with wire(\"name\", ..) or make a tree of it",
                def.name(),
                root.at()));
      }
    }
  }
}
