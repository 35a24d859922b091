package prunus.hdl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.Stmt;
import prunus.hdl.ir.UnaryOp;

/** The statements of a module, and where in them the next one goes. */
final class Body {
  private final Scope scope;
  private final List<Stmt> top = new ArrayList<>();

  /** Drives that belong to declarations, whatever stands around these. */
  private final List<Stmt> declared = new ArrayList<>();

  private final Deque<List<Stmt>> blocks = new ArrayDeque<>();

  /** Conditions that hold in the current block, outermost first. */
  private final List<Expr> path = new ArrayList<>();

  /** The number of each open block, outermost first. */
  private final List<Integer> numbers = new ArrayList<>(List.of(0));

  private int lastNumber;
  private List<Stmt> finished;

  /** A block and a position in it. */
  record Place(int block, int position) {}

  Body(Scope scope) {
    this.scope = scope;
    blocks.push(top);
  }

  List<Stmt> statements() {
    return finished;
  }

  List<Stmt> block() {
    return blocks.element();
  }

  boolean conditional() {
    return blocks.size() > 1;
  }

  List<Expr> path() {
    return List.copyOf(path);
  }

  /** The way to where the next statement goes: a place in each open block, outermost first. */
  List<Place> place() {
    List<Place> way = new ArrayList<>();
    int depth = 0;
    for (List<Stmt> block : blocks.reversed()) {
      boolean innermost = depth == numbers.size() - 1;
      way.add(new Place(numbers.get(depth), block.size() - (innermost ? 0 : 1)));
      depth++;
    }
    return way;
  }

  void assign(Expr target, Expr value, Source at) {
    if (target instanceof Expr.Invalid || value instanceof Expr.Invalid) {
      if (target instanceof Expr.Ref ref) {
        block().add(new Stmt.Assign(ref.signal(), value, at));
      }
      return;
    }
    if (!(target instanceof Expr.Ref ref) || !assignable(ref.signal())) {
      scope.report(
          Rule.NOT_ASSIGNABLE,
          "set: "
              + Scope.describe(target)
              + " is "
              + (target instanceof Expr.Ref r ? article(r.signal().role()) : "an expression")
              + "; only outputs, wires, registers and inputs of instances can be set",
          at);
      return;
    }
    if (target.width() != value.width()) {
      scope.report(
          Rule.WIDTH_MISMATCH,
          "set: " + Scope.describe(target) + " from " + Scope.describe(value) + "; use resize(..)",
          at);
      value = scope.add(id -> new Expr.Invalid(id, target.shape(), at));
    }
    block().add(new Stmt.Assign(ref.signal(), value, at));
  }

  /** Drives a signal where it is declared: under no condition, even inside a {@code when}. */
  void declare(Expr target, Expr value, Source at) {
    if (!conditional()) {
      assign(target, value, at);
      return;
    }
    blocks.push(declared);
    try {
      assign(target, value, at);
    } finally {
      blocks.pop();
    }
  }

  private static String article(Role role) {
    return switch (role) {
      case INPUT -> "an input";
      case INSTANCE_OUTPUT -> "an output of an instance";
      case MEMORY_OUTPUT -> "a memory's output";
      case OUTPUT, WIRE, REGISTER, INSTANCE_INPUT, MEMORY_INPUT -> "an assignable signal";
    };
  }

  private static boolean assignable(Signal signal) {
    return signal.role().assignedAsWire() || signal.role() == Role.REGISTER;
  }

  /** Runs {@code code} so that its statements go into a new block under {@code condition}. */
  List<Stmt> collect(Expr condition, Runnable code) {
    List<Stmt> block = new ArrayList<>();
    blocks.push(block);
    path.add(condition);
    numbers.add(++lastNumber);
    try {
      code.run();
    } finally {
      path.removeLast();
      numbers.removeLast();
      blocks.pop();
    }
    return block;
  }

  Expr not(Expr e, Source at) {
    return scope.add(id -> new Expr.Unary(id, UnaryOp.NOT, e, Shape.BOOL, at));
  }

  void finish() {
    List<Stmt> all = new ArrayList<>(declared);
    all.addAll(top);
    finished = List.copyOf(MemoryWrites.lower(scope, all));
  }

  boolean clocked() {
    return scope.signals.stream().anyMatch(s -> s.role() == Role.REGISTER)
        || scope.memories.stream().anyMatch(Body::clocked)
        || !scope.properties.isEmpty()
        || scope.instances.stream().anyMatch(Instance::clock);
  }

  private static boolean clocked(Memory memory) {
    return memory.kind().clocked();
  }

  boolean hasReset() {
    return scope.signals.stream().anyMatch(s -> s.reset().isPresent())
        || scope.instances.stream().anyMatch(Instance::reset);
  }
}
