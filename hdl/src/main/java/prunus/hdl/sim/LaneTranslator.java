package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.ShiftOp;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.UnaryOp;
import prunus.hdl.sim.LaneNode.Op;
import prunus.hdl.sim.LaneNode.Test;

/**
 * Turns the expressions of a module into those of many instances of it: values of one bit into
 * scalar expressions on a bit each, others into nodes.
 */
final class LaneTranslator {
  private final LaneGraph graph;
  private final int lanes;
  private final Object[] signals;
  private final Object[] copy;
  private final Shape all;

  LaneTranslator(LaneGraph graph, int lanes, Object[] signals, Object[] copy) {
    this.graph = graph;
    this.lanes = lanes;
    this.signals = signals;
    this.copy = copy;
    all = Shape.uint(lanes);
  }

  Object translate(Expr e) {
    if (e instanceof Expr.Ref r) {
      Object value = signals[r.signal().index()];
      return value instanceof Signal s ? ref(s) : value;
    }
    return e.width() == 1 ? bit(e) : word(e);
  }

  // ---- one bit ----

  private Expr bit(Expr expr) {
    return switch (expr) {
      case Expr.Const e -> constant(e.bits().signum() != 0);
      case Expr.Unary e -> {
        if (e.a().width() == 1) {
          yield e.op() == UnaryOp.NOT ? not(bits(e.a())) : bits(e.a());
        }
        yield switch (e.op()) {
          case AND_REDUCE -> test(Test.Kind.ALL, node(e.a()), null, 0);
          case OR_REDUCE -> test(Test.Kind.ANY, node(e.a()), null, 0);
          case XOR_REDUCE -> test(Test.Kind.ODD, node(e.a()), null, 0);
          case NOT, NEGATE -> throw new IllegalStateException("not one bit");
        };
      }
      case Expr.Binary e -> e.a().width() == 1 ? binary(e) : compare(e);
      case Expr.Shift e -> {
        boolean arithmetic = e.op() == ShiftOp.RIGHT && e.shape().signed();
        Expr none =
            e.amount().width() == 1
                ? not(bits(e.amount()))
                : not(test(Test.Kind.ANY, node(e.amount()), null, 0));
        yield arithmetic ? bits(e.a()) : make(BinaryOp.AND, bits(e.a()), none);
      }
      case Expr.Slice e ->
          e.a().width() == 1 ? bits(e.a()) : test(Test.Kind.BIT, node(e.a()), null, e.low());
      case Expr.Select e -> test(Test.Kind.BIT, shifted(e), null, 0);
      case Expr.Cast e -> bits(e.a());
      case Expr.Extend e -> bits(e.a());
      case Expr.Mux e -> {
        Expr c = bits(e.condition());
        Expr yes = make(BinaryOp.AND, c, bits(e.whenTrue()));
        yield make(BinaryOp.OR, yes, make(BinaryOp.AND, not(c), bits(e.whenFalse())));
      }
      case Expr.ShiftBy _, Expr.Concat _, Expr.Repeat _, Expr.Ref _, Expr.Invalid _ ->
          throw new IllegalStateException("not one bit: " + expr);
    };
  }

  private Expr binary(Expr.Binary e) {
    Expr a = bits(e.a());
    Expr b = bits(e.b());
    boolean signed = e.a().shape().signed();
    return switch (e.op()) {
      case AND -> make(BinaryOp.AND, a, b);
      case OR -> make(BinaryOp.OR, a, b);
      case XOR, PLUS, MINUS, NE -> make(BinaryOp.XOR, a, b);
      case EQ -> not(make(BinaryOp.XOR, a, b));
      case LT -> signed ? less(b, a) : less(a, b);
      case GT -> signed ? less(a, b) : less(b, a);
      case LE -> not(signed ? less(a, b) : less(b, a));
      case GE -> not(signed ? less(b, a) : less(a, b));
      case TIMES -> throw new IllegalStateException("not one bit");
    };
  }

  /** Zero here and one there. */
  private Expr less(Expr a, Expr b) {
    return make(BinaryOp.AND, not(a), b);
  }

  private Expr compare(Expr.Binary e) {
    LaneNode a = node(e.a());
    LaneNode b = node(e.b());
    return switch (e.op()) {
      case EQ -> test(Test.Kind.EQUAL, a, b, 0);
      case NE -> not(test(Test.Kind.EQUAL, a, b, 0));
      case LT -> test(Test.Kind.LESS, a, b, 0);
      case GT -> test(Test.Kind.LESS, b, a, 0);
      case LE -> not(test(Test.Kind.LESS, b, a, 0));
      case GE -> not(test(Test.Kind.LESS, a, b, 0));
      case PLUS, MINUS, TIMES, AND, OR, XOR -> throw new IllegalStateException("not one bit");
    };
  }

  private Expr bits(Expr e) {
    return (Expr) copy[e.id()];
  }

  private Expr ref(Signal s) {
    return new Expr.Ref(graph.expressions++, s, s.at());
  }

  private Expr constant(boolean value) {
    BigInteger number = value ? all.max() : BigInteger.ZERO;
    return new Expr.Const(graph.expressions++, all, number, "", Source.UNKNOWN);
  }

  private Expr not(Expr a) {
    return new Expr.Unary(graph.expressions++, UnaryOp.NOT, a, all, a.at());
  }

  private Expr make(BinaryOp op, Expr a, Expr b) {
    return new Expr.Binary(graph.expressions++, op, a, b, all, a.at());
  }

  private Expr test(Test.Kind kind, LaneNode a, LaneNode b, int bit) {
    Signal answer = wire(null);
    graph.producers.set(answer.index(), new Test(kind, a, b, bit, answer));
    return ref(answer);
  }

  private Signal wire(Object producer) {
    Signal s =
        new Signal(graph.signals.size(), "", all, Role.WIRE, Optional.empty(), Source.UNKNOWN);
    graph.signals.add(s);
    graph.producers.add(producer);
    return s;
  }

  /** The signal of an expression that nodes use. */
  private Signal link(Expr e) {
    return e instanceof Expr.Ref r ? r.signal() : wire(e);
  }

  // ---- more bits ----

  private LaneNode node(Expr e) {
    return node(copy[e.id()], e.shape());
  }

  /** A value as a node; of one bit as the number it is in its shape. */
  LaneNode node(Object value, Shape shape) {
    return value instanceof LaneNode n ? n : fromBits((Expr) value, shape, shape.signed() ? -1 : 1);
  }

  private LaneNode fromBits(Expr bits, Shape shape, long one) {
    return new LaneNode(lanes, shape, Op.FROM_BITS, List.of(), link(bits), one);
  }

  private LaneNode make(Op op, Shape shape, long amount, LaneNode... in) {
    return new LaneNode(lanes, shape, op, List.of(in), null, amount);
  }

  private LaneNode word(Expr expr) {
    Shape shape = expr.shape();
    return switch (expr) {
      case Expr.Const e -> make(Op.CONSTANT, shape, shape.toValue(e.bits()).longValue());
      case Expr.Unary e -> make(e.op() == UnaryOp.NOT ? Op.NOT : Op.NEGATE, shape, 0, node(e.a()));
      case Expr.Binary e -> make(operator(e.op()), shape, 0, node(e.a()), node(e.b()));
      case Expr.ShiftBy e ->
          make(e.op() == ShiftOp.LEFT ? Op.SHL : Op.SHR, shape, e.amount(), node(e.a()));
      case Expr.Shift e ->
          make(
              e.op() == ShiftOp.LEFT ? Op.SHIFT_LEFT : Op.SHIFT_RIGHT,
              shape,
              0,
              node(e.a()),
              node(e.amount()));
      case Expr.Slice e -> make(Op.SLICE, shape, e.low(), node(e.a()));
      case Expr.Select e -> make(Op.SLICE, shape, 0, shifted(e));
      case Expr.Concat e -> {
        List<LaneNode> parts = new ArrayList<>();
        for (Expr part : e.parts()) {
          parts.add(part.width() == 1 ? fromBits(bits(part), Shape.uint(1), 1) : node(part));
        }
        yield new LaneNode(lanes, shape, Op.CONCAT, parts, null, 0);
      }
      case Expr.Repeat e ->
          e.a().width() == 1
              ? fromBits(
                  bits(e.a()),
                  shape,
                  shape.toValue(shape.toBits(BigInteger.ONE.negate())).longValue())
              : make(Op.REPEAT, shape, e.times(), node(e.a()));
      case Expr.Extend e -> {
        boolean one = e.a().width() == 1;
        yield one
            ? fromBits(bits(e.a()), shape, e.a().shape().signed() ? -1 : 1)
            : make(Op.EXTEND, shape, 0, node(e.a()));
      }
      case Expr.Cast e -> make(Op.CAST, shape, 0, node(e.a()));
      case Expr.Mux e ->
          new LaneNode(
              lanes,
              shape,
              Op.MUX,
              List.of(node(e.whenTrue()), node(e.whenFalse())),
              link(bits(e.condition())),
              0);
      case Expr.Ref _, Expr.Invalid _ -> throw new IllegalStateException("not computed");
    };
  }

  /** A vector shifted so that the element selected is lowest. */
  private LaneNode shifted(Expr.Select e) {
    int bits = 32 - Integer.numberOfLeadingZeros(e.width());
    LaneNode width = make(Op.CONSTANT, Shape.uint(bits), e.width());
    LaneNode amount =
        make(Op.TIMES, Shape.uint(e.index().width() + bits), 0, node(e.index()), width);
    Shape whole = Shape.uint(e.a().width());
    LaneNode a = e.a().shape().signed() ? make(Op.CAST, whole, 0, node(e.a())) : node(e.a());
    return make(Op.SHIFT_RIGHT, whole, 0, a, amount);
  }

  private static Op operator(BinaryOp op) {
    return switch (op) {
      case PLUS -> Op.PLUS;
      case MINUS -> Op.MINUS;
      case TIMES -> Op.TIMES;
      case AND -> Op.AND;
      case OR -> Op.OR;
      case XOR -> Op.XOR;
      case EQ, NE, LT, LE, GT, GE -> throw new IllegalStateException("one bit");
    };
  }
}
