package prunus.hdl.ir;

/**
 * Operators of two operands of equal kind. All but {@link #TIMES} take equal widths; all but it and
 * the comparisons give that width.
 */
public enum BinaryOp {
  PLUS,
  MINUS,
  /** The full product: as wide as both operands together. */
  TIMES,
  AND,
  OR,
  XOR,
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE;

  public boolean isComparison() {
    return switch (this) {
      case EQ, NE, LT, LE, GT, GE -> true;
      case PLUS, MINUS, TIMES, AND, OR, XOR -> false;
    };
  }
}
