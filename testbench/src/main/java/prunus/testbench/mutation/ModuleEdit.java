package prunus.testbench.mutation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Exprs;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Stmt;
import prunus.hdl.ir.UnaryOp;

/** Changes what drives single signals of a module. */
public final class ModuleEdit {
  private final ModuleDef def;
  private final List<Expr> exprs;
  private List<Stmt> body;
  private boolean changed;

  ModuleEdit(ModuleDef def) {
    this.def = def;
    this.exprs = new ArrayList<>(def.exprs());
    this.body = def.body();
  }

  // ---- expressions ----

  /** The value of a signal of the module. */
  public Expr ref(String name) {
    Signal signal =
        def.signals().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    return add(new Expr.Ref(exprs.size(), signal, def.at()));
  }

  public Expr constant(Shape shape, long value) {
    return add(new Expr.Const(exprs.size(), shape, BigInteger.valueOf(value), "", def.at()));
  }

  /** What never holds. */
  public Expr never() {
    return constant(Shape.BOOL, 0);
  }

  public Expr not(Expr a) {
    return add(new Expr.Unary(exprs.size(), UnaryOp.NOT, a, a.shape(), def.at()));
  }

  /** A logical or comparing operator on two conditions or numbers. */
  public Expr binary(BinaryOp op, Expr a, Expr b) {
    Shape shape = op.isComparison() ? Shape.BOOL : a.shape();
    return add(new Expr.Binary(exprs.size(), op, a, b, shape, def.at()));
  }

  public Expr mux(Expr condition, Expr yes, Expr no) {
    return add(new Expr.Mux(exprs.size(), condition, yes, no, yes.shape(), def.at()));
  }

  /** One bit of a number as a condition. */
  public Expr bit(Expr a, int number) {
    return add(new Expr.Slice(exprs.size(), a, number, number, Shape.BOOL, def.at()));
  }

  /** {@code root} with every part that {@code change} answers for replaced by its answer. */
  public Expr rewrite(Expr root, UnaryOperator<Expr> change) {
    List<Expr> operands = new ArrayList<>();
    boolean same = true;
    for (Expr operand : root.operands()) {
      Expr now = rewrite(operand, change);
      same &= now.id() == operand.id();
      operands.add(now);
    }
    Signal signal = root instanceof Expr.Ref r ? r.signal() : null;
    Expr base = same ? root : add(Exprs.rebuild(root, exprs.size(), operands, signal));
    return change.apply(base);
  }

  private Expr add(Expr e) {
    exprs.add(e);
    return e;
  }

  // ---- statements ----

  /** Replaces the value of every assignment to a signal. */
  public void drive(String signal, UnaryOperator<Expr> value) {
    body = assignments(body, signal, value);
  }

  /** Replaces the condition of one branch of the {@code when} that assigns a signal directly. */
  public void condition(String signal, int branch, UnaryOperator<Expr> condition) {
    body =
        branches(
            body,
            signal,
            all -> {
              Stmt.Branch old = all.get(branch);
              all.set(
                  branch, new Stmt.Branch(condition.apply(old.condition()), old.body(), old.at()));
            });
  }

  /** Swaps the first two branches of the {@code when} that assigns a signal directly. */
  public void swap(String signal) {
    body = branches(body, signal, all -> Collections.swap(all, 0, 1));
  }

  private List<Stmt> assignments(List<Stmt> block, String signal, UnaryOperator<Expr> value) {
    return block.stream().map(s -> assignment(s, signal, value)).toList();
  }

  private Stmt assignment(Stmt stmt, String signal, UnaryOperator<Expr> value) {
    return switch (stmt) {
      case Stmt.Assign a -> {
        if (!a.target().name().equals(signal)) {
          yield a;
        }
        Expr now = value.apply(a.value());
        changed |= now.id() != a.value().id();
        yield new Stmt.Assign(a.target(), now, a.at());
      }
      case Stmt.When w ->
          new Stmt.When(
              w.branches().stream()
                  .map(
                      b ->
                          new Stmt.Branch(
                              b.condition(), assignments(b.body(), signal, value), b.at()))
                  .toList(),
              assignments(w.otherwise(), signal, value),
              w.at());
      case Stmt.Switch s ->
          new Stmt.Switch(
              s.subject(),
              s.cases().stream()
                  .map(c -> new Stmt.Case(c.label(), assignments(c.body(), signal, value)))
                  .toList(),
              s.at());
    };
  }

  private List<Stmt> branches(
      List<Stmt> block, String signal, java.util.function.Consumer<List<Stmt.Branch>> change) {
    List<Stmt> all = new ArrayList<>();
    for (Stmt stmt : block) {
      boolean here =
          stmt instanceof Stmt.When w
              && w.branches().stream().anyMatch(b -> assigns(b.body(), signal));
      if (here && stmt instanceof Stmt.When w) {
        List<Stmt.Branch> list = new ArrayList<>(w.branches());
        change.accept(list);
        changed = true;
        all.add(new Stmt.When(list, w.otherwise(), w.at()));
      } else if (stmt instanceof Stmt.When w) {
        all.add(
            new Stmt.When(
                w.branches().stream()
                    .map(
                        b ->
                            new Stmt.Branch(
                                b.condition(), branches(b.body(), signal, change), b.at()))
                    .toList(),
                branches(w.otherwise(), signal, change),
                w.at()));
      } else {
        all.add(stmt);
      }
    }
    return all;
  }

  private static boolean assigns(List<Stmt> block, String signal) {
    return block.stream()
        .anyMatch(s -> s instanceof Stmt.Assign a && a.target().name().equals(signal));
  }

  /** The changed module; empty if the edit changed nothing. */
  Optional<ModuleDef> finish() {
    if (!changed) {
      return Optional.empty();
    }
    return Optional.of(
        new ModuleDef(
            def.name(),
            def.signals(),
            def.constants(),
            def.instances(),
            def.memories(),
            def.properties(),
            body,
            def.unused(),
            exprs,
            def.clock(),
            def.reset(),
            def.at()));
  }
}
