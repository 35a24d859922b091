package prunus.hdl;

import java.util.function.Function;

/**
 * An array of instances of one definition. Each port is seen here either as a vector with an
 * element for each instance, or, an input, as one signal that all of them have.
 *
 * <pre>{@code
 * var pe = instances("pe", 64, new ProcessingElement());
 * pe.all(p -> p.enable).set(enable);                  // the same for all
 * pe.each(p -> p.data).set(data);                     // data is a vector of 64
 * output("sums", pe.each(p -> p.sum));                // so is this
 * }</pre>
 */
public final class Instances<M extends Module> {
  private final Scope scope;
  private final String name;
  private final int count;
  private final M one;

  Instances(Scope scope, String name, int count, M one) {
    this.scope = scope;
    this.name = name;
    this.count = count;
    this.one = one;
  }

  /** The one that all of them are like, to ask for its ports. */
  public M one() {
    return one;
  }

  public int count() {
    return count;
  }

  /** A port as a vector, instance 0 as element 0. */
  public <T extends Bits> Vec<T> each(Function<M, T> port) {
    T inner = port.apply(one);
    VecType<T> type = new VecType<>(count, Type.of(inner));
    var pin = scope.arrayPin(name, one.scope(), inner, type.element().width(), Lines.here());
    return new Vec<>(type, scope.value(type.packed(), pin));
  }

  /** A vector port of each instance, all bits of one instance as an element. */
  public <T extends Bits> Vec<UInt> eachVec(Function<M, Vec<T>> port) {
    return each(m -> port.apply(m).packed());
  }

  /** An input that is the same for all instances. */
  public <T extends Bits> T all(Function<M, T> port) {
    T inner = port.apply(one);
    return scope.value(Type.of(inner), scope.arrayPin(name, one.scope(), inner, 0, Lines.here()));
  }
}
