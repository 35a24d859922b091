package prunus.hdl.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Signal;

/**
 * Where the compiled engine keeps what, in one array of longs. A value takes as many longs as its
 * width needs, the least significant first, unused high bits zero. Registers lie together, and so
 * do their next values, in the same order. Expressions that are used once and fit a long are
 * computed where they are used and have no place.
 */
final class Layout {
  private static final int INLINE_LIMIT = 60;

  private final int[] signals;
  private final int[] expressions;
  private final int[] uses;
  private final int[] sizes;
  private final boolean[] forced;
  private int size;
  final int registers;
  final int nexts;
  final int registerWords;

  /** Constants that need a place, to be filled in once. */
  final List<Expr.Const> constants = new ArrayList<>();

  Layout(Netlist netlist) {
    signals = new int[netlist.signals().size()];
    expressions = new int[netlist.expressions()];
    uses = new int[netlist.expressions()];
    sizes = new int[netlist.expressions()];
    forced = new boolean[netlist.expressions()];
    Arrays.fill(expressions, -1);
    for (Netlist.Register r : netlist.registers()) {
      signals[r.signal().index()] = allocate(words(r.signal().width()));
    }
    registers = 0;
    registerWords = size;
    nexts = allocate(registerWords);
    for (Signal s : netlist.signals()) {
      if (s.role() != Role.REGISTER) {
        signals[s.index()] = allocate(words(s.width()));
      }
    }
    count(netlist);
    for (Netlist.Step step : netlist.steps()) {
      if (step instanceof Netlist.Compute(Expr e)) {
        place(e);
      }
    }
  }

  static int words(int width) {
    return (width + 63) / 64;
  }

  int size() {
    return size;
  }

  int of(Signal signal) {
    return signals[signal.index()];
  }

  /** Lets a signal that always has the value of another lie where that one lies. */
  void alias(Signal signal, Signal other) {
    signals[signal.index()] = signals[other.index()];
  }

  /** Where the next value of a register goes. */
  int next(Signal register) {
    return nexts + signals[register.index()];
  }

  /** Whether {@code e} has a place that some step must fill. */
  boolean computed(Expr e) {
    return expressions[e.id()] >= 0 && !(e instanceof Expr.Const);
  }

  /** Whether the value of {@code e} can be read from a place. */
  boolean placed(Expr e) {
    return switch (e) {
      case Expr.Ref _ -> true;
      case Expr.Cast c -> expressions[e.id()] >= 0 || placed(c.a());
      default -> expressions[e.id()] >= 0;
    };
  }

  /** The place of {@code e}. */
  int of(Expr e) {
    if (expressions[e.id()] >= 0) {
      return expressions[e.id()];
    }
    return switch (e) {
      case Expr.Ref r -> of(r.signal());
      case Expr.Cast c -> of(c.a());
      default -> throw new IllegalStateException("no place for " + e.at());
    };
  }

  int inlineSize(Expr e) {
    return sizes[e.id()];
  }

  private int allocate(int words) {
    int at = size;
    size += words;
    return at;
  }

  private void count(Netlist netlist) {
    for (Netlist.Step step : netlist.steps()) {
      switch (step) {
        case Netlist.Compute(Expr e) -> {
          for (Expr operand : e.operands()) {
            uses[operand.id()]++;
          }
          if (wide(e)) {
            e.operands().forEach(this::force);
          }
        }
        case Netlist.Drive(Signal _, Expr value) -> uses[value.id()]++;
        case Netlist.Read _ -> {}
      }
    }
    netlist.registers().forEach(r -> uses[r.next().id()]++);
  }

  private void force(Expr operand) {
    if (operand instanceof Expr.Cast c) {
      force(c.a());
    }
    forced[operand.id()] = true;
  }

  /** Whether {@code e} is computed by a helper on places instead of on the stack. */
  static boolean wide(Expr e) {
    return e.width() > 64
        || switch (e) {
          case Expr.Slice _, Expr.Mux _ -> false;
          default -> e.operands().stream().anyMatch(o -> o.width() > 64);
        };
  }

  private void place(Expr e) {
    int inside = 1;
    for (Expr operand : e.operands()) {
      if (expressions[operand.id()] < 0) {
        inside += sizes[operand.id()];
      }
    }
    sizes[e.id()] = inside;
    boolean free = e instanceof Expr.Ref || (e instanceof Expr.Cast c && placed(c.a()));
    if (free) {
      return;
    }
    if (e instanceof Expr.Const c) {
      if (c.width() > 64 || forced[c.id()]) {
        expressions[c.id()] = allocate(words(c.width()));
        constants.add(c);
      }
      return;
    }
    if (e.width() > 64 || forced[e.id()] || uses[e.id()] > 1 || inside > INLINE_LIMIT) {
      expressions[e.id()] = allocate(words(e.width()));
    }
  }
}
