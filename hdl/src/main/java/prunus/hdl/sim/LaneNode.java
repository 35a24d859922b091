package prunus.hdl.sim;

import java.util.List;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;

/**
 * A value that each of many instances has for itself, of 2 to 64 bits. Values of one bit are
 * elsewhere: one bit of a scalar that is as wide as there are instances.
 */
final class LaneNode {
  /** What it is computed by. Two operands or parts are lanes, conditions are bits. */
  enum Op {
    /** A wire, the same as its driver. */
    WIRE,
    /** A register or a memory's registered output. */
    STATE,
    /** Filled in by a {@link LaneMove}. */
    MOVED,
    CONSTANT,
    /** A scalar, the same for all. */
    BROADCAST,
    /** Zero or one, or for an SInt minus one, from a bit each. */
    FROM_BITS,
    NOT,
    NEGATE,
    PLUS,
    MINUS,
    TIMES,
    AND,
    OR,
    XOR,
    /** By {@code amount}. */
    SHL,
    SHR,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    /** Bits from {@code amount} on. */
    SLICE,
    CONCAT,
    REPEAT,
    /** The same number or the same bits in another shape. */
    EXTEND,
    CAST,
    /** By the bit each. */
    MUX
  }

  final int lanes;
  final Shape shape;
  Op op;
  final List<LaneNode> in;

  /** The scalar of a broadcast, the bits of a condition. */
  final Signal scalar;

  /** A shift's amount, a slice's low bit, a constant's bits. */
  final long amount;

  /** What drives a wire; also of a moved value that turned out to lie elsewhere already. */
  LaneNode driver;

  /** What fills in a moved value. */
  LaneMove move;

  /** Where it is kept among the lanes of its kind, if it is. */
  int place = -1;

  LaneNode(int lanes, Shape shape, Op op, List<LaneNode> in, Signal scalar, long amount) {
    this.lanes = lanes;
    this.shape = shape;
    this.op = op;
    this.in = in;
    this.scalar = scalar;
    this.amount = amount;
  }

  /** The same value, computed. */
  LaneNode copy() {
    return new LaneNode(lanes, shape, Op.CAST, List.of(this), null, 0);
  }

  LaneKind kind() {
    return LaneKind.of(shape.width());
  }

  /** The node that has the value of this one. */
  LaneNode resolve() {
    LaneNode n = this;
    while (n.driver != null) {
      n = n.driver;
    }
    return n;
  }

  /** Whether it is made anew wherever it is used. */
  boolean free() {
    return op == Op.CONSTANT || op == Op.BROADCAST || op == Op.FROM_BITS;
  }

  /** Whether it is computed in a block, as opposed to being there. */
  boolean computed() {
    return op != Op.STATE && op != Op.MOVED && op != Op.WIRE;
  }

  /** A question about lanes, answered by a bit each in a scalar. */
  record Test(Kind kind, LaneNode a, LaneNode b, int bit, Signal answer) {
    enum Kind {
      EQUAL,
      LESS,
      /** Whether bit {@code bit} is one. */
      BIT,
      ALL,
      ANY,
      ODD
    }
  }

  /** A register and its next value. */
  record Register(LaneNode state, LaneNode next, java.math.BigInteger reset) {
    boolean hasReset() {
      return reset != null;
    }
  }
}
