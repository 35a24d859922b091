package prunus.hdl;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;

/**
 * A circuit. A subclass declares its ports, state and behaviour in its constructor; parameters are
 * constructor arguments. The definition name is written by the subclass and must tell different
 * parameters apart: modules of one name must be the same circuit.
 */
public abstract class Module {
  private final Scope scope;

  protected Module(String definition) {
    scope = new Scope(definition, Lines.here());
  }

  final Scope scope() {
    return scope;
  }

  // ---- types ----

  protected static Type<UInt> uint(int width) {
    return Type.uint(width);
  }

  protected static Type<SInt> sint(int width) {
    return Type.sint(width);
  }

  protected static Type<Bool> bool() {
    return Type.bool();
  }

  // ---- ports ----

  protected final Bool input(String name) {
    return input(name, bool());
  }

  protected final <T extends Bits> T input(String name, Type<T> type) {
    return declare(name, type, Role.INPUT);
  }

  protected final Bool output(String name) {
    return output(name, bool());
  }

  protected final <T extends Bits> T output(String name, Type<T> type) {
    return declare(name, type, Role.OUTPUT);
  }

  /** An output driven by {@code value}. */
  protected final <T extends Bits> T output(String name, T value) {
    return drive(output(name, Type.of(value)), value);
  }

  /** The ports of a bundle as inputs, those it flips as outputs. */
  protected final <R> R inputs(String name, Bundle<R> bundle) {
    return bundle.declare(ports(name, Role.INPUT, Role.OUTPUT));
  }

  /** The ports of a bundle as outputs, those it flips as inputs. */
  protected final <R> R outputs(String name, Bundle<R> bundle) {
    return bundle.declare(ports(name, Role.OUTPUT, Role.INPUT));
  }

  // ---- vectors ----

  /** The type of vectors of {@code size} elements, for ports, wires and registers. */
  protected static <T extends Bits> VecType<T> vec(int size, Type<T> element) {
    return new VecType<>(size, element);
  }

  protected final <T extends Bits> Vec<T> input(String name, VecType<T> type) {
    return new Vec<>(type, input(name, type.packed()));
  }

  protected final <T extends Bits> Vec<T> output(String name, VecType<T> type) {
    return new Vec<>(type, output(name, type.packed()));
  }

  /** An output driven by {@code value}. */
  protected final <T extends Bits> Vec<T> output(String name, Vec<T> value) {
    return new Vec<>(value.type(), output(name, value.packed()));
  }

  protected final <T extends Bits> Vec<T> wire(String name, VecType<T> type) {
    return new Vec<>(type, wire(name, type.packed()));
  }

  /** A name for {@code value}. */
  protected final <T extends Bits> Vec<T> wire(String name, Vec<T> value) {
    return new Vec<>(value.type(), wire(name, value.packed()));
  }

  /** Registers without reset. */
  protected final <T extends Bits> Vec<T> reg(String name, VecType<T> type) {
    return new Vec<>(type, reg(name, type.packed()));
  }

  /** Registers that the synchronous reset sets to {@code reset}, each. */
  protected final <T extends Bits> Vec<T> reg(String name, VecType<T> type, long reset) {
    BigInteger one = type.element().shape().toBits(BigInteger.valueOf(reset));
    BigInteger all = BigInteger.ZERO;
    for (int i = 0; i < type.size(); i++) {
      all = all.shiftLeft(type.element().width()).or(one);
    }
    return new Vec<>(type, reg(name, type.packed(), all));
  }

  /** Registers without reset that take {@code next} at every clock edge. */
  protected final <T extends Bits> Vec<T> reg(String name, Vec<T> next) {
    return new Vec<>(next.type(), reg(name, next.packed()));
  }

  // ---- wires and registers ----

  protected final Bool wire(String name) {
    return wire(name, bool());
  }

  protected final <T extends Bits> T wire(String name, Type<T> type) {
    return declare(name, type, Role.WIRE);
  }

  /** A name for {@code value}. */
  protected final <T extends Bits> T wire(String name, T value) {
    return drive(wire(name, Type.of(value)), value);
  }

  /** The signals of a bundle as wires. */
  protected final <R> R wires(String name, Bundle<R> bundle) {
    return bundle.declare(ports(name, Role.WIRE, Role.WIRE));
  }

  /** A register without reset: unknown until it is set. */
  protected final <T extends Bits> T reg(String name, Type<T> type) {
    return declare(name, type, Role.REGISTER);
  }

  /** A register that the synchronous reset sets to {@code reset}. */
  protected final <T extends Bits> T reg(String name, Type<T> type, long reset) {
    return reg(name, type, BigInteger.valueOf(reset));
  }

  /** A register that the synchronous reset sets to {@code reset}. */
  protected final <T extends Bits> T reg(String name, Type<T> type, BigInteger reset) {
    Source at = Lines.here();
    scope.constant("reg " + name, type.shape(), reset, "", at);
    BigInteger kept = type.shape().contains(reset) ? reset : BigInteger.ZERO;
    Signal s = scope.declare(name, type.shape(), Role.REGISTER, Optional.of(kept), at);
    return scope.value(type, s);
  }

  /** A register without reset that takes {@code next} at every clock edge. */
  protected final <T extends Bits> T reg(String name, T next) {
    return drive(reg(name, Type.of(next)), next);
  }

  // ---- constants ----

  protected final UInt lit(int width, long value) {
    return lit(uint(width), BigInteger.valueOf(value));
  }

  protected final <T extends Bits> T lit(Type<T> type, long value) {
    return lit(type, BigInteger.valueOf(value));
  }

  protected final <T extends Bits> T lit(Type<T> type, BigInteger value) {
    return type.of(scope, scope.constant("lit", type.shape(), value, "", Lines.here()));
  }

  protected final Bool lit(boolean value) {
    return lit(bool(), value ? 1 : 0);
  }

  /** A constant with a name in the Verilog. */
  protected final <T extends Bits> T constant(String name, Type<T> type, long value) {
    Source at = Lines.here();
    scope.declareName(name, at);
    Expr e = scope.constant("constant", type.shape(), BigInteger.valueOf(value), name, at);
    if (e instanceof Expr.Const c) {
      scope.constants.add(c);
    }
    return type.of(scope, e);
  }

  // ---- memories ----

  /** A memory of one read and one write port; the depth is a power of two. */
  protected final <T extends Bits> Memory<T> memory(String name, int depth, Type<T> element) {
    return new Memory<>(scope, name, element, depth, Lines.here());
  }

  /**
   * A memory of one port for reads and writes; the depth is a power of two.
   *
   * @param data name of the read data
   */
  protected final <T extends Bits> SinglePort<T> singlePort(
      String name, int depth, Type<T> element, String data) {
    return new SinglePort<>(scope, name, element, depth, data, Lines.here());
  }

  /** A memory of the given contents; their number is a power of two. */
  protected final <T extends Bits> Rom<T> rom(String name, Type<T> element, long... contents) {
    return rom(name, element, Arrays.stream(contents).mapToObj(BigInteger::valueOf).toList());
  }

  /** A memory of the given contents; their number is a power of two. */
  protected final <T extends Bits> Rom<T> rom(
      String name, Type<T> element, List<BigInteger> contents) {
    return new Rom<>(scope, name, element, contents, Lines.here());
  }

  // ---- structure ----

  /** Places {@code child} in this module; its ports become signals here. */
  protected final <M extends Module> M instance(String name, M child) {
    scope.instance(name, child.scope(), Lines.here());
    return child;
  }

  /**
   * Places {@code count} instances of {@code one}'s definition in this module: in the Verilog one
   * {@code generate for}, in simulations lanes of one computation.
   */
  protected final <M extends Module> Instances<M> instances(String name, int count, M one) {
    scope.instances(name, count, one.scope(), Lines.here());
    return new Instances<>(scope, name, count, one);
  }

  // ---- behaviour ----

  /** The statements of {@code body} where {@code condition} holds. */
  protected final When when(Bool condition, Runnable body) {
    return new When(scope, condition, body, Lines.here());
  }

  /** A state machine over an enum, reset to {@code initial}. */
  protected final <E extends Enum<E>> Fsm<E> fsm(String name, E initial) {
    return new Fsm<>(scope, name, initial, Lines.here());
  }

  /** A step to {@code target} where {@code condition} holds. */
  protected static <E extends Enum<E>> Go<E> go(Bool condition, E target) {
    return Go.first(condition, target);
  }

  /** A step to {@code target} in any case. */
  protected static <E extends Enum<E>> Go<E> go(E target) {
    return Go.always(target);
  }

  /** No step. */
  protected static <E extends Enum<E>> Go<E> stay() {
    return Go.stay();
  }

  protected static UInt select(Bool condition, UInt yes, UInt no) {
    return condition.select(yes, no);
  }

  protected static SInt select(Bool condition, SInt yes, SInt no) {
    return condition.select(yes, no);
  }

  protected static Bool select(Bool condition, Bool yes, Bool no) {
    return condition.select(yes, no);
  }

  /**
   * The option whose number is {@code index}; the last one for numbers beyond. All have one width.
   */
  protected static <T extends Bits> T choose(UInt index, List<T> options) {
    return Choices.choose(index, options);
  }

  /** The parts side by side, the most significant first. */
  protected static UInt concat(Bits... parts) {
    return Parts.concat(parts);
  }

  // ---- properties ----

  /** {@code condition} must hold at every clock edge outside reset. */
  protected final void assertion(String name, Bool condition) {
    property(Property.Goal.ASSERT, name, condition);
  }

  /** {@code condition} should hold at some clock edge outside reset. */
  protected final void cover(String name, Bool condition) {
    property(Property.Goal.COVER, name, condition);
  }

  /** States that the values are not read on purpose. */
  protected final void unused(Bits... values) {
    Source at = Lines.here();
    for (Bits value : values) {
      scope.unused.add(scope.use(value, at));
    }
  }

  private void property(Property.Goal goal, String name, Bool condition) {
    Source at = Lines.here();
    Signal s = scope.declare(name, Shape.BOOL, Role.WIRE, at);
    scope.assign(scope.ref(s, at), scope.use(condition, at), at);
    scope.properties.add(new Property(goal, s, at));
  }

  private <T extends Bits> T declare(String name, Type<T> type, Role role) {
    return scope.value(type, scope.declare(name, type.shape(), role, Lines.here()));
  }

  private <T extends Bits> T drive(T target, T value) {
    Source at = target.expr().at();
    scope.body.declare(scope.use(target, at), scope.use(value, at), at);
    return target;
  }

  private Bundle.Ports ports(String prefix, Role role, Role flipped) {
    UnaryOperator<String> named = name -> prefix + "_" + name;
    return new Bundle.Ports() {
      @Override
      public <T extends Bits> T of(String name, Type<T> type) {
        return declare(named.apply(name), type, role);
      }

      @Override
      public Bundle.Ports flip() {
        return ports(prefix, flipped, role);
      }
    };
  }
}
