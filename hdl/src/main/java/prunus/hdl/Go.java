package prunus.hdl;

import java.util.ArrayList;
import java.util.List;

/** Where a state goes next: the first step whose condition holds, else it stays. */
public final class Go<E extends Enum<E>> {
  record Step<E>(Bool condition, E target) {}

  private final List<Step<E>> steps;
  private final E otherwise;

  private Go(List<Step<E>> steps, E otherwise) {
    this.steps = List.copyOf(steps);
    this.otherwise = otherwise;
  }

  static <E extends Enum<E>> Go<E> first(Bool condition, E target) {
    return new Go<E>(List.of(), null).go(condition, target);
  }

  static <E extends Enum<E>> Go<E> always(E target) {
    return new Go<>(List.of(), target);
  }

  static <E extends Enum<E>> Go<E> stay() {
    return new Go<>(List.of(), null);
  }

  /** Where no step before is taken and {@code condition} holds, to {@code target}. */
  public Go<E> go(Bool condition, E target) {
    List<Step<E>> more = new ArrayList<>(steps);
    more.add(new Step<>(condition, target));
    return new Go<>(more, otherwise);
  }

  /** Where no step is taken, to {@code target}. */
  public Go<E> otherwise(E target) {
    return new Go<>(steps, target);
  }

  List<Step<E>> steps() {
    return steps;
  }

  E otherwise() {
    return otherwise;
  }
}
