package prunus.hdl.sim;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;

/** Bytecode for comparisons, and for jumps on them. */
final class Conditions {
  private final NarrowCode narrow;
  private final Layout layout;
  private final CodeBuilder code;

  Conditions(NarrowCode narrow, Layout layout, CodeBuilder code) {
    this.narrow = narrow;
    this.layout = layout;
    this.code = code;
  }

  /** Leaves the order of the operands, as {@code lcmp} gives it. */
  void compare(Expr.Binary e) {
    ordered(e.a(), e.op());
    ordered(e.b(), e.op());
    code.lcmp();
  }

  /** An operand such that signed order of longs is its order. */
  private void ordered(Expr e, BinaryOp op) {
    narrow.value(e);
    int width = e.width();
    if (op == BinaryOp.EQ || op == BinaryOp.NE) {
      return;
    }
    if (e.shape().signed() && width < 64) {
      code.loadConstant(64 - width).lshl();
    } else if (!e.shape().signed() && width == 64) {
      code.loadConstant(Long.MIN_VALUE).lxor();
    }
  }

  void wideCompare(Expr.Binary e) {
    boolean swap = e.op() == BinaryOp.GT || e.op() == BinaryOp.LE;
    boolean equality = e.op() == BinaryOp.EQ || e.op() == BinaryOp.NE;
    code.aload(0);
    code.loadConstant(layout.of(swap ? e.b() : e.a()));
    code.loadConstant(layout.of(swap ? e.a() : e.b()));
    code.loadConstant(e.a().width());
    if (equality) {
      narrow.call("eq", CD_long, NarrowCode.STATE, CD_int, CD_int, CD_int);
    } else {
      code.loadConstant(e.a().shape().signed() ? 1 : 0);
      narrow.call("lt", CD_long, NarrowCode.STATE, CD_int, CD_int, CD_int, CD_boolean);
    }
    if (e.op() == BinaryOp.NE || e.op() == BinaryOp.LE || e.op() == BinaryOp.GE) {
      code.lconst_1().lxor();
    }
  }

  /** Jumps where a condition does not hold. */
  void jumpUnless(Expr condition, Label target) {
    boolean inline = !layout.placed(condition);
    if (inline
        && condition instanceof Expr.Binary e
        && e.op().isComparison()
        && e.a().width() <= 64) {
      compare(e);
      jumpWhenFalse(e.op()).jump(code, target);
      return;
    }
    narrow.value(condition);
    code.lconst_0().lcmp().ifeq(target);
  }

  /** A conditional jump on an int. */
  interface Jump {
    void jump(CodeBuilder code, Label target);
  }

  static void ifEqual(CodeBuilder code, Label target) {
    code.ifeq(target);
  }

  static void ifNotEqual(CodeBuilder code, Label target) {
    code.ifne(target);
  }

  static Jump jumpWhenFalse(BinaryOp op) {
    return switch (op) {
      case EQ -> CodeBuilder::ifne;
      case NE -> CodeBuilder::ifeq;
      case LT -> CodeBuilder::ifge;
      case LE -> CodeBuilder::ifgt;
      case GT -> CodeBuilder::ifle;
      case GE -> CodeBuilder::iflt;
      case PLUS, MINUS, TIMES, AND, OR, XOR -> throw new IllegalStateException("not a comparison");
    };
  }

  /** 0 where the jump is taken, else 1. */
  void bool(Jump whenFalse) {
    Label no = code.newLabel();
    Label end = code.newLabel();
    whenFalse.jump(code, no);
    code.lconst_1().goto_(end).labelBinding(no).lconst_0().labelBinding(end);
  }
}
