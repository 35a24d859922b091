package prunus.hdl.verilog;

import java.math.BigInteger;
import prunus.hdl.ir.Shape;

/** Sized constants and declared ranges. */
final class Literals {
  private Literals() {}

  static String literal(Shape shape, BigInteger value) {
    int width = shape.width();
    return switch (shape.kind()) {
      case BOOL -> "1'b" + value;
      case UINT -> width <= 32 ? width + "'d" + value : width + "'h" + value.toString(16);
      case SINT -> {
        if (width > 32 || value.equals(shape.min())) {
          yield width + "'sh" + shape.toBits(value).toString(16);
        }
        yield value.signum() < 0 ? "-" + width + "'sd" + value.negate() : width + "'sd" + value;
      }
    };
  }

  /** {@code "signed [7:0] "}, or nothing for a plain bit. */
  static String range(Shape shape) {
    return (shape.signed() ? "signed " : "")
        + (shape.width() == 1 ? "" : "[" + (shape.width() - 1) + ":0] ");
  }
}
