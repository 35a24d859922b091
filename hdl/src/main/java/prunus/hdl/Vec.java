package prunus.hdl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import prunus.hdl.ir.UnaryOp;

/**
 * A vector: elements of one type, in Verilog one packed signal, element 0 in the low bits. A vector
 * is driven as a whole; {@link #with} gives one that differs in an element.
 */
public final class Vec<T extends Bits> {
  private final VecType<T> type;
  private final UInt packed;

  Vec(VecType<T> type, UInt packed) {
    this.type = type;
    this.packed = packed;
  }

  /** The elements given, the first as element 0; all of one type. */
  public static <T extends Bits> Vec<T> of(List<T> elements) {
    VecType<T> type = new VecType<>(elements.size(), Type.of(elements.getFirst()));
    for (T e : elements) {
      if (e.width() != type.element().width()) {
        throw new IllegalArgumentException(
            "a vector's elements have one width, not "
                + type.element().width()
                + " and "
                + e.width()
                + ", at "
                + Lines.here());
      }
    }
    return new Vec<>(type, Parts.concat(elements.reversed().toArray(Bits[]::new)));
  }

  /** The bits of {@code packed} as elements of a type, which must divide its width. */
  public static <T extends Bits> Vec<T> of(UInt packed, Type<T> element) {
    if (packed.width() % element.width() != 0) {
      throw new IllegalArgumentException(
          packed.width() + " bits are no vector of " + element + ", at " + Lines.here());
    }
    return new Vec<>(new VecType<>(packed.width() / element.width(), element), packed);
  }

  public int size() {
    return type.size();
  }

  public VecType<T> type() {
    return type;
  }

  /** All bits, element 0 the lowest. */
  public UInt packed() {
    return packed;
  }

  /** Element {@code index}. */
  public T get(int index) {
    if (index < 0 || index >= size()) {
      throw new IllegalArgumentException(
          "element " + index + " of a vector of " + size() + ", at " + Lines.here());
    }
    int width = type.element().width();
    return Parts.slice("element", packed, (index + 1) * width - 1, index * width, type.element());
  }

  /** The element whose number is {@code index}; zero beyond the last. */
  public T get(UInt index) {
    return Parts.element(packed, index, type.element());
  }

  /** The elements, element 0 first. */
  public List<T> elements() {
    return IntStream.range(0, size()).mapToObj((IntFunction<T>) this::get).toList();
  }

  /** What {@code each} makes of every element. */
  public <R extends Bits> Vec<R> map(Function<T, R> each) {
    return of(elements().stream().map(each).toList());
  }

  /** The same with {@code value} as the element whose number is {@code index}. */
  public Vec<T> with(UInt index, T value) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      boolean possible = index.width() > 30 || i < 1 << index.width();
      all.add(possible ? Choices.select(index.eq(i), value, get(i)) : get(i));
    }
    return of(all);
  }

  /** Drives every element; a later drive overrides an earlier one. */
  public void set(Vec<T> value) {
    packed.set(value.packed);
  }

  /** Drives every element, element 0 with the first. */
  public void set(List<T> values) {
    set(of(values));
  }

  // ---- reductions: balanced trees ----

  /** All elements joined by {@code operator}, in pairs of neighbours, then pairs of those. */
  public T reduce(BinaryOperator<T> operator) {
    return reduce(operator, (_, value) -> value);
  }

  /** What is done with each result of a level of a tree, level 1 first: give it a register, say. */
  @FunctionalInterface
  public interface Level<T> {
    T at(int level, T value);
  }

  /** The same, with something done to each result: a register every so many levels. */
  public T reduce(BinaryOperator<T> operator, Level<T> level) {
    List<T> values = elements();
    for (int depth = 1; values.size() > 1; depth++) {
      List<T> next = new ArrayList<>();
      for (int i = 0; i < values.size(); i += 2) {
        boolean pair = i + 1 < values.size();
        T both = pair ? operator.apply(values.get(i), values.get(i + 1)) : values.get(i);
        next.add(level.at(depth, both));
      }
      values = next;
    }
    return values.getFirst();
  }

  /** Whether any bit of any element is one. */
  public Bool anyOne() {
    return Ops.reduce(UnaryOp.OR_REDUCE, packed);
  }

  /** Whether all bits of all elements are one. */
  public Bool allOnes() {
    return Ops.reduce(UnaryOp.AND_REDUCE, packed);
  }
}
