package prunus.hdl.sim;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.ShiftOp;

/**
 * Bytecode for values of at most 64 bits: each method leaves a value's bits, zero-extended, on the
 * stack.
 */
final class NarrowCode {
  static final ClassDesc WIDE = ClassDesc.ofDescriptor(Wide.class.descriptorString());
  static final ClassDesc STATE = CD_long.arrayType();

  private final Layout layout;
  private final CodeBuilder code;
  private final Conditions conditions;

  NarrowCode(Layout layout, CodeBuilder code) {
    this.layout = layout;
    this.code = code;
    this.conditions = new Conditions(this, layout, code);
  }

  /** The value, from its place if it has one. */
  void value(Expr e) {
    if (e instanceof Expr.Const c) {
      code.loadConstant(c.bits().longValue());
    } else if (layout.placed(e)) {
      load(layout.of(e));
    } else {
      compute(e);
    }
  }

  void load(int place) {
    code.aload(0).loadConstant(place).laload();
  }

  /** The value, computed from its operands. */
  void compute(Expr expr) {
    switch (expr) {
      case Expr.Ref _, Expr.Const _ -> value(expr);
      case Expr.Invalid _ -> throw new IllegalArgumentException("an invalid circuit");
      case Expr.Unary e -> unary(e);
      case Expr.Binary e -> binary(e);
      case Expr.ShiftBy e -> shiftBy(e);
      case Expr.Shift e -> shift(e);
      case Expr.Slice e -> slice(e);
      case Expr.Select e -> {
        if (e.a().width() > 64) {
          place(e.a());
          code.loadConstant(e.a().width());
          value(e.index());
          code.loadConstant(e.width());
          call("select", CD_long, STATE, CD_int, CD_int, CD_long, CD_int);
        } else {
          value(e.a());
          value(e.index());
          code.loadConstant(e.width()).loadConstant(e.count());
          call("selectNarrow", CD_long, CD_long, CD_long, CD_int, CD_int);
        }
      }
      case Expr.Concat e -> concat(e.parts());
      case Expr.Repeat e -> {
        long pattern = 0;
        for (int i = 0; i < e.times(); i++) {
          pattern |= 1L << (i * e.a().width());
        }
        value(e.a());
        code.loadConstant(pattern).lmul();
      }
      case Expr.Extend e -> {
        value(e.a());
        if (e.a().shape().signed()) {
          signExtend(e.a().width());
          mask(e.width());
        }
      }
      case Expr.Cast e -> value(e.a());
      case Expr.Mux e -> {
        Label no = code.newLabel();
        Label end = code.newLabel();
        conditions.jumpUnless(e.condition(), no);
        value(e.whenTrue());
        code.goto_(end).labelBinding(no);
        value(e.whenFalse());
        code.labelBinding(end);
      }
    }
  }

  private void unary(Expr.Unary e) {
    int width = e.a().width();
    if (width > 64) {
      String name =
          switch (e.op()) {
            case AND_REDUCE -> "andReduce";
            case OR_REDUCE -> "orReduce";
            case XOR_REDUCE -> "xorReduce";
            case NOT, NEGATE -> throw new IllegalStateException("wide result");
          };
      place(e.a());
      code.loadConstant(width);
      call(name, CD_long, STATE, CD_int, CD_int);
      return;
    }
    value(e.a());
    switch (e.op()) {
      case NOT -> code.loadConstant(ones(width)).lxor();
      case NEGATE -> {
        code.lneg();
        mask(width);
      }
      case AND_REDUCE -> {
        code.loadConstant(ones(width)).lcmp();
        conditions.bool(Conditions::ifNotEqual);
      }
      case OR_REDUCE -> {
        code.lconst_0().lcmp();
        conditions.bool(Conditions::ifEqual);
      }
      case XOR_REDUCE ->
          code.invokestatic(
                  ClassDesc.of("java.lang.Long"), "bitCount", MethodTypeDesc.of(CD_int, CD_long))
              .i2l()
              .lconst_1()
              .land();
    }
  }

  private void binary(Expr.Binary e) {
    if (e.op().isComparison()) {
      if (e.a().width() > 64) {
        conditions.wideCompare(e);
      } else {
        conditions.compare(e);
        conditions.bool(Conditions.jumpWhenFalse(e.op()));
      }
      return;
    }
    value(e.a());
    boolean signedProduct = e.op() == BinaryOp.TIMES && e.shape().signed();
    if (signedProduct) {
      signExtend(e.a().width());
    }
    value(e.b());
    if (signedProduct) {
      signExtend(e.b().width());
    }
    switch (e.op()) {
      case PLUS -> code.ladd();
      case MINUS -> code.lsub();
      case TIMES -> code.lmul();
      case AND -> code.land();
      case OR -> code.lor();
      case XOR -> code.lxor();
      case EQ, NE, LT, LE, GT, GE -> throw new IllegalStateException("a comparison");
    }
    if (e.op() == BinaryOp.PLUS || e.op() == BinaryOp.MINUS || e.op() == BinaryOp.TIMES) {
      mask(e.width());
    }
  }

  private void shiftBy(Expr.ShiftBy e) {
    value(e.a());
    if (e.op() == ShiftOp.LEFT) {
      code.loadConstant(e.amount()).lshl();
      mask(e.width());
    } else if (e.shape().signed()) {
      signExtend(e.width());
      code.loadConstant(e.amount()).lshr();
      mask(e.width());
    } else {
      code.loadConstant(e.amount()).lushr();
    }
  }

  private void shift(Expr.Shift e) {
    boolean arithmetic = e.op() == ShiftOp.RIGHT && e.shape().signed();
    value(e.a());
    if (arithmetic) {
      signExtend(e.width());
    }
    amount(e.amount());
    if (e.amount().width() <= 6) {
      code.l2i();
      if (arithmetic) {
        code.lshr();
      } else if (e.op() == ShiftOp.LEFT) {
        code.lshl();
      } else {
        code.lushr();
      }
    } else {
      String name = arithmetic ? "sraNarrow" : e.op() == ShiftOp.LEFT ? "shlNarrow" : "shrNarrow";
      call(name, CD_long, CD_long, CD_long);
    }
    if (arithmetic || e.op() == ShiftOp.LEFT) {
      mask(e.width());
    }
  }

  /** A shift amount as a long, negative if it does not fit one. */
  void amount(Expr e) {
    if (e.width() <= 64) {
      value(e);
      return;
    }
    place(e);
    code.loadConstant(e.width());
    call("amount", CD_long, STATE, CD_int, CD_int);
  }

  private void slice(Expr.Slice e) {
    Expr a = e.a();
    int low = e.low();
    if (a.width() <= 64) {
      value(a);
      if (low > 0) {
        code.loadConstant(low).lushr();
      }
      if (e.high() < a.width() - 1) {
        mask(e.width());
      }
      return;
    }
    int word = layout.of(a) + (low >> 6);
    load(word);
    if ((low & 63) != 0) {
      code.loadConstant(low & 63).lushr();
    }
    if (e.high() >> 6 != low >> 6) {
      load(word + 1);
      code.loadConstant(64 - (low & 63)).lshl().lor();
    }
    mask(e.width());
  }

  private void concat(List<Expr> parts) {
    value(parts.getFirst());
    for (Expr part : parts.subList(1, parts.size())) {
      code.loadConstant(part.width()).lshl();
      value(part);
      code.lor();
    }
  }

  private void place(Expr e) {
    code.aload(0).loadConstant(layout.of(e));
  }

  void call(String name, ClassDesc result, ClassDesc... parameters) {
    code.invokestatic(WIDE, name, MethodTypeDesc.of(result, parameters));
  }

  private static long ones(int width) {
    return width == 64 ? -1L : (1L << width) - 1;
  }

  private void mask(int width) {
    if (width < 64) {
      code.loadConstant(ones(width)).land();
    }
  }

  private void signExtend(int width) {
    if (width < 64) {
      code.loadConstant(64 - width).lshl().loadConstant(64 - width).lshr();
    }
  }
}
