package prunus.hdl.ir;

/** Direction of a shift. A right shift of an SInt is arithmetic. */
public enum ShiftOp {
  LEFT,
  RIGHT
}
