package prunus.hdl;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import prunus.hdl.check.DesignException;
import prunus.hdl.check.Problem;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;

/** A module while it is being built: its declarations, expressions, statements and problems. */
final class Scope {
  final String definition;
  final Source at;
  final List<Signal> signals = new ArrayList<>();
  final List<Expr> exprs = new ArrayList<>();
  final List<Expr.Const> constants = new ArrayList<>();
  final List<Instance> instances = new ArrayList<>();
  final List<Memory> memories = new ArrayList<>();
  final List<Property> properties = new ArrayList<>();
  final List<Expr> unused = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<Scope> children = new ArrayList<>();
  final List<MemoryWrites> writes = new ArrayList<>();
  final List<Runnable> finishers = new ArrayList<>();
  final Body body = new Body(this);
  private final Names names = new Names(this);
  private final Map<Signal, Expr> refs = new HashMap<>();
  private final Map<Signal, Signal> pins = new LinkedHashMap<>();

  /** The scope that holds this one as an instance, once it is complete. */
  private Scope parent;

  /** For each port of an array of instances that is used: bits each instance has for itself. */
  private final Map<Signal, Integer> strides = new HashMap<>();

  /** Number of instances if this is the definition of an array of them. */
  private int copies;

  private boolean complete;

  Scope(String definition, Source at) {
    this.definition = definition;
    this.at = at;
    names.check("module", definition, at);
  }

  // ---- where a value is used ----

  /** The scope in which a value of this scope can be used now: this one or the one around it. */
  Scope open() {
    if (!complete) {
      return this;
    }
    if (parent == null || parent.complete) {
      throw new DesignException(
          List.of(
              new Problem(
                  Rule.FOREIGN_SIGNAL,
                  "module " + definition + " is complete; build circuits inside a constructor",
                  definition,
                  Lines.here())));
    }
    return parent;
  }

  /** The expression for {@code bits} in this scope. */
  Expr use(Bits bits, Source line) {
    if (bits.scope() == this) {
      return bits.expr();
    }
    if (bits.scope().parent == this && bits.expr() instanceof Expr.Ref inner) {
      Signal pin = bits.scope().pins.get(inner.signal());
      if (bits.scope().copies > 0) {
        report(
            Rule.FOREIGN_SIGNAL,
            describe(bits.expr())
                + " is a port of an array of instances; use each(..) or all(..) of it",
            line);
        return add(id -> new Expr.Invalid(id, bits.shape(), line));
      }
      if (pin != null) {
        return ref(pin, line);
      }
    }
    report(
        Rule.FOREIGN_SIGNAL,
        describe(bits.expr())
            + " belongs to module "
            + bits.scope().definition
            + "; bring it here through a port",
        line);
    return add(id -> new Expr.Invalid(id, bits.shape(), line));
  }

  // ---- expressions ----

  Expr add(IntFunction<Expr> make) {
    Expr expr = make.apply(exprs.size());
    if (expr.id() == exprs.size()) {
      exprs.add(expr);
    }
    return expr;
  }

  Expr ref(Signal signal, Source line) {
    return refs.computeIfAbsent(signal, s -> add(id -> new Expr.Ref(id, s, line)));
  }

  Expr constant(String operation, Shape shape, BigInteger value, String name, Source line) {
    if (!shape.contains(value)) {
      report(
          Rule.CONSTANT_RANGE,
          operation
              + ": constant "
              + value
              + " does not fit "
              + shape
              + ", which holds "
              + shape.min()
              + " to "
              + shape.max()
              + "; widen the signal or change the constant",
          line);
      return add(id -> new Expr.Invalid(id, shape, line));
    }
    return add(id -> new Expr.Const(id, shape, value, name, line));
  }

  // ---- declarations ----

  Signal declare(String name, Shape shape, Role role, Optional<BigInteger> reset, Source line) {
    names.declare(name, line);
    Signal signal = new Signal(signals.size(), name, shape, role, reset, line);
    signals.add(signal);
    return signal;
  }

  Signal declare(String name, Shape shape, Role role, Source line) {
    return declare(name, shape, role, Optional.empty(), line);
  }

  <T extends Bits> T value(Type<T> type, Signal signal) {
    return type.of(this, ref(signal, signal.at()));
  }

  void declareName(String name, Source line) {
    names.declare(name, line);
  }

  void instance(String name, Scope child, Source line) {
    if (!adopt(name, child, line)) {
      return;
    }
    List<Pin> list = new ArrayList<>();
    for (Signal port : child.ports()) {
      list.add(new Pin(port.name(), pin(name, child, port, 0, line)));
    }
    boolean clock = child.body.clocked();
    boolean reset = child.body.hasReset();
    instances.add(new Instance(name, child.definition, clock, reset, list, line));
  }

  /** An array of instances; its ports are declared as they are used. */
  void instances(String name, int count, Scope child, Source line) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "instances " + name + ": at least 1, not " + count + ", at " + line);
    }
    if (!adopt(name, child, line)) {
      return;
    }
    child.copies = count;
    int position = instances.size();
    boolean clock = child.body.clocked();
    boolean reset = child.body.hasReset();
    instances.add(new Instance(name, child.definition, count, clock, reset, List.of(), line));
    finishers.add(
        () -> {
          List<Pin> list = new ArrayList<>();
          for (Signal port : child.ports()) {
            int stride = child.strides.getOrDefault(port, port.width());
            if (!child.pins.containsKey(port)) {
              pin(name, child, port, port.width() * count, line);
            }
            list.add(new Pin(port.name(), child.pins.get(port), stride));
          }
          instances.set(
              position, new Instance(name, child.definition, count, clock, reset, list, line));
        });
  }

  /**
   * The signal here on a port of an array of instances.
   *
   * @param stride bits each instance has for itself, or 0 if all have the same signal
   */
  Signal arrayPin(String name, Scope child, Bits port, int stride, Source line) {
    Signal inner = port.expr() instanceof Expr.Ref ref ? ref.signal() : null;
    if (port.scope() != child || inner == null || !child.ports().contains(inner)) {
      throw new IllegalArgumentException("not a port of instances " + name + ", at " + line);
    }
    Integer before = child.strides.putIfAbsent(inner, stride);
    if ((stride == 0 && inner.role() == Role.OUTPUT) || (before != null && before != stride)) {
      throw new IllegalArgumentException(
          "port "
              + inner.name()
              + " of instances "
              + name
              + (inner.role() == Role.OUTPUT
                  ? " is an output of each: use each(..)"
                  : " is used with each(..) and with all(..): use one of them")
              + ", at "
              + line);
    }
    Signal known = child.pins.get(inner);
    return known != null ? known : pin(name, child, inner, stride * child.copies, line);
  }

  private List<Signal> ports() {
    return signals.stream().filter(s -> s.role() == Role.INPUT || s.role() == Role.OUTPUT).toList();
  }

  /** Declares the signal on a port; {@code width} 0 for one of the port's own shape. */
  private Signal pin(String name, Scope child, Signal port, int width, Source line) {
    Role role = port.role() == Role.INPUT ? Role.INSTANCE_INPUT : Role.INSTANCE_OUTPUT;
    Shape shape = width == 0 ? port.shape() : Shape.uint(width);
    Signal pin = declare(name + "_" + port.name(), shape, role, line);
    child.pins.put(port, pin);
    return pin;
  }

  /** Makes {@code child} an instance of this, unless it is one of another. */
  private boolean adopt(String name, Scope child, Source line) {
    names.declare(name, line);
    if (child.complete) {
      report(
          Rule.DUPLICATE_NAME,
          "instance "
              + name
              + ": this "
              + child.definition
              + " is already an instance; make a new one",
          line);
      return false;
    }
    child.complete();
    child.parent = this;
    children.add(child);
    return true;
  }

  // ---- statements and problems ----

  void assign(Expr target, Expr value, Source line) {
    body.assign(target, value, line);
  }

  void report(Rule rule, String message, Source line) {
    problems.add(new Problem(rule, message, definition, line));
  }

  void complete() {
    finishers.forEach(Runnable::run);
    body.finish();
    complete = true;
  }

  boolean isComplete() {
    return complete;
  }

  /** {@code width 8 (a at Demo.java:75)}. */
  static String describe(Expr expr) {
    return "width " + expr.width() + " (" + label(expr) + ")";
  }

  private static String label(Expr expr) {
    return switch (expr) {
      case Expr.Ref ref -> ref.signal().name() + " at " + ref.signal().at();
      case Expr.Const c ->
          (c.name().isEmpty() ? "constant " + c.value() : c.name()) + " at " + c.at();
      case Expr.Unary u -> u.op().name().toLowerCase(Locale.ROOT) + " at " + u.at();
      case Expr.Binary b -> b.op().name().toLowerCase(Locale.ROOT) + " at " + b.at();
      case Expr.ShiftBy s -> "shift at " + s.at();
      case Expr.Shift s -> "shift at " + s.at();
      case Expr.Slice s -> label(s.a()) + ", bits " + s.high() + ".." + s.low();
      case Expr.Select s -> "element of " + label(s.a());
      case Expr.Concat c -> "concat at " + c.at();
      case Expr.Repeat r -> "repeat at " + r.at();
      case Expr.Extend e -> label(e.a()) + ", extended";
      case Expr.Cast c -> label(c.a());
      case Expr.Mux m -> "select at " + m.at();
      case Expr.Invalid i -> "value at " + i.at();
    };
  }
}
