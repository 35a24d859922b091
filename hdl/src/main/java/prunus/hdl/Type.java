package prunus.hdl;

import java.util.function.BiFunction;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;

/** The type of a signal: its kind for javac, its width for the checks. */
public final class Type<T extends Bits> {
  /** Verilog requires tools to accept vectors of so many bits; some accept no more. */
  private static final int WIDEST = 65_536;

  private final Shape shape;
  private final BiFunction<Scope, Expr, T> wrap;

  Type(Shape shape, BiFunction<Scope, Expr, T> wrap) {
    if (shape.width() < 1) {
      throw new IllegalArgumentException(
          "a width must be at least 1, not " + shape.width() + ", at " + Lines.here());
    }
    if (shape.width() > WIDEST) {
      throw new IllegalArgumentException(
          "a width of "
              + shape.width()
              + " is more than "
              + WIDEST
              + ", which Verilog tools accept; use a memory, at "
              + Lines.here());
    }
    this.shape = shape;
    this.wrap = wrap;
  }

  /** Unsigned integers of {@code width} bits. */
  public static Type<UInt> uint(int width) {
    return new Type<>(Shape.uint(width), UInt::new);
  }

  /** Two's complement integers of {@code width} bits. */
  public static Type<SInt> sint(int width) {
    return new Type<>(Shape.sint(width), SInt::new);
  }

  /** One bit of truth. */
  public static Type<Bool> bool() {
    return new Type<>(Shape.BOOL, Bool::new);
  }

  /** The type of {@code value}. */
  @SuppressWarnings("unchecked") // the type of a value is the type of its own class
  static <T extends Bits> Type<T> of(T value) {
    Type<?> type =
        switch (value) {
          case UInt u -> Type.uint(u.width());
          case SInt s -> Type.sint(s.width());
          case Bool _ -> Type.bool();
        };
    return (Type<T>) type;
  }

  public int width() {
    return shape.width();
  }

  Shape shape() {
    return shape;
  }

  T of(Scope scope, Expr expr) {
    return wrap.apply(scope, expr);
  }

  @Override
  public String toString() {
    return shape.toString();
  }
}
