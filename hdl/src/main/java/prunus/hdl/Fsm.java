package prunus.hdl;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.Stmt;

/**
 * A state register over an enum. A state is numbered by its place in the enum; the last constant
 * stands for unused numbers too.
 */
public final class Fsm<E extends Enum<E>> {
  private final Scope scope;
  private final List<E> states;
  private final Map<E, Expr.Const> labels;
  private final Signal register;

  Fsm(Scope scope, String name, E initial, Source at) {
    this.scope = scope;
    this.states = List.of(initial.getDeclaringClass().getEnumConstants());
    this.labels = new EnumMap<>(initial.getDeclaringClass());
    int width = Math.max(1, 32 - Integer.numberOfLeadingZeros(states.size() - 1));
    Shape shape = Shape.uint(width);
    register =
        scope.declare(
            name,
            shape,
            Role.REGISTER,
            Optional.of(BigInteger.valueOf(states.indexOf(initial))),
            at);
    for (E state : states) {
      String label = (name + "_" + state.name()).toUpperCase(Locale.ROOT);
      scope.declareName(label, at);
      Expr.Const c =
          (Expr.Const)
              scope.constant("fsm", shape, BigInteger.valueOf(states.indexOf(state)), label, at);
      scope.constants.add(c);
      labels.put(state, c);
    }
  }

  /** The number of the state. */
  public UInt state() {
    return scope.value(Type.uint(register.width()), register);
  }

  /** Whether this is the state. */
  public Bool is(E state) {
    Source at = Lines.here();
    Expr present = scope.ref(register, at); // before the comparison takes its number
    return new Bool(
        scope,
        scope.add(
            id -> new Expr.Binary(id, BinaryOp.EQ, present, labels.get(state), Shape.BOOL, at)));
  }

  /** The transitions, asked for every state once. */
  public void next(Function<E, Go<E>> transitions) {
    match(state -> steps(transitions.apply(state)));
  }

  /** The statements {@code body} makes for a state, in that state. */
  public void match(Consumer<E> body) {
    Source at = Lines.here();
    Expr subject = scope.ref(register, at);
    List<Stmt.Case> cases = new ArrayList<>();
    List<Stmt> home = scope.body.block();
    int position = home.size();
    home.add(new Stmt.Switch(subject, List.of(), at));
    for (E state : states) {
      Expr here =
          scope.add(
              id -> new Expr.Binary(id, BinaryOp.EQ, subject, labels.get(state), Shape.BOOL, at));
      cases.add(
          new Stmt.Case(labels.get(state), scope.body.collect(here, () -> body.accept(state))));
    }
    home.set(position, new Stmt.Switch(subject, cases, at));
  }

  private void steps(Go<E> go) {
    if (go.steps().isEmpty()) {
      if (go.otherwise() != null) {
        enter(go.otherwise());
      }
      return;
    }
    When chain = null;
    for (Go.Step<E> step : go.steps()) {
      Runnable enter = () -> enter(step.target());
      chain =
          chain == null
              ? new When(scope, step.condition(), enter, Lines.here())
              : chain.elseWhen(step.condition(), enter);
    }
    if (go.otherwise() != null) {
      chain.otherwise(() -> enter(go.otherwise()));
    }
  }

  private void enter(E state) {
    Source at = Lines.here();
    scope.body.block().add(new Stmt.Assign(register, labels.get(state), at));
  }
}
