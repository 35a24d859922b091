package prunus.hdl.ir;

/** Operators of one operand. */
public enum UnaryOp {
  NOT,
  NEGATE,
  AND_REDUCE,
  OR_REDUCE,
  XOR_REDUCE
}
