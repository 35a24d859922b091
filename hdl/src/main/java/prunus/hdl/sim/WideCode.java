package prunus.hdl.sim;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.ShiftOp;

/** Bytecode that fills the places of values of more than 64 bits, as calls of {@link Wide}. */
final class WideCode {
  private final Layout layout;

  WideCode(Layout layout) {
    this.layout = layout;
  }

  /** The pieces of code that together fill the place of {@code e}; each is small. */
  List<CodeUnit> units(Expr e) {
    int to = layout.of(e);
    if (!(e instanceof Expr.Concat c)) {
      return List.of(new CodeUnit(4, code -> fill(e, to, code)));
    }
    List<CodeUnit> units = new ArrayList<>();
    units.add(
        new CodeUnit(
            2,
            code -> {
              code.aload(0).loadConstant(to).loadConstant(Layout.words(c.width()));
              call(code, "zero", 2);
            }));
    int low = c.width();
    for (Expr part : c.parts()) {
      low -= part.width();
      int at = low;
      units.add(
          new CodeUnit(
              2,
              code -> {
                code.aload(0).loadConstant(to).loadConstant(at);
                code.loadConstant(layout.of(part)).loadConstant(part.width());
                call(code, "insert", 4);
              }));
    }
    return units;
  }

  private void fill(Expr expr, int to, CodeBuilder code) {
    int width = expr.width();
    switch (expr) {
      case Expr.Unary e -> {
        operands(code, to, e.a());
        code.loadConstant(width);
        String name =
            switch (e.op()) {
              case NOT -> "not";
              case NEGATE -> "negate";
              case AND_REDUCE, OR_REDUCE, XOR_REDUCE ->
                  throw new IllegalStateException("a narrow result");
            };
        call(code, name, 3);
      }
      case Expr.Binary e -> binary(e, to, code);
      case Expr.ShiftBy e -> {
        operands(code, to, e.a());
        code.loadConstant(width).loadConstant((long) e.amount());
        shift(e.op(), e.a().shape().signed(), code);
      }
      case Expr.Shift e -> {
        operands(code, to, e.a());
        code.loadConstant(width);
        new NarrowCode(layout, code).amount(e.amount());
        shift(e.op(), e.a().shape().signed(), code);
      }
      case Expr.Slice e -> {
        code.aload(0).loadConstant(to).loadConstant(width).loadConstant(layout.of(e.a()));
        code.loadConstant(e.a().width()).loadConstant(e.low());
        call(code, "slice", 5);
      }
      case Expr.Select e -> {
        code.aload(0).loadConstant(to).loadConstant(width).loadConstant(layout.of(e.a()));
        code.loadConstant(e.a().width());
        new NarrowCode(layout, code).value(e.index());
        new NarrowCode(layout, code)
            .call("select", CD_void, NarrowCode.STATE, CD_int, CD_int, CD_int, CD_int, CD_long);
      }
      case Expr.Repeat e -> {
        code.aload(0).loadConstant(to).loadConstant(width).loadConstant(layout.of(e.a()));
        code.loadConstant(e.a().width());
        call(code, "repeat", 4);
      }
      case Expr.Extend e -> {
        code.aload(0).loadConstant(to).loadConstant(width).loadConstant(layout.of(e.a()));
        code.loadConstant(e.a().width()).loadConstant(e.a().shape().signed() ? 1 : 0);
        new NarrowCode(layout, code)
            .call("extend", CD_void, NarrowCode.STATE, CD_int, CD_int, CD_int, CD_int, CD_boolean);
      }
      case Expr.Cast e -> copy(code, to, layout.of(e.a()), width);
      case Expr.Mux e -> {
        Label no = code.newLabel();
        Label end = code.newLabel();
        new NarrowCode(layout, code).value(e.condition());
        code.lconst_0().lcmp().ifeq(no);
        copy(code, to, layout.of(e.whenTrue()), width);
        code.goto_(end).labelBinding(no);
        copy(code, to, layout.of(e.whenFalse()), width);
        code.labelBinding(end);
      }
      case Expr.Concat _, Expr.Ref _, Expr.Const _, Expr.Invalid _ ->
          throw new IllegalStateException("not computed here");
    }
  }

  private void binary(Expr.Binary e, int to, CodeBuilder code) {
    switch (e.op()) {
      case TIMES -> {
        code.aload(0).loadConstant(to);
        code.loadConstant(layout.of(e.a())).loadConstant(e.a().width());
        code.loadConstant(layout.of(e.b())).loadConstant(e.b().width());
        code.loadConstant(e.shape().signed() ? 1 : 0);
        new NarrowCode(layout, code)
            .call(
                "times",
                CD_void,
                NarrowCode.STATE,
                CD_int,
                CD_int,
                CD_int,
                CD_int,
                CD_int,
                CD_boolean);
      }
      case PLUS -> simple("plus", e, to, code);
      case MINUS -> simple("minus", e, to, code);
      case AND -> simple("and", e, to, code);
      case OR -> simple("or", e, to, code);
      case XOR -> simple("xor", e, to, code);
      case EQ, NE, LT, LE, GT, GE -> throw new IllegalStateException("a narrow result");
    }
  }

  private void simple(String name, Expr.Binary e, int to, CodeBuilder code) {
    operands(code, to, e.a());
    code.loadConstant(layout.of(e.b())).loadConstant(e.width());
    call(code, name, 4);
  }

  private void operands(CodeBuilder code, int to, Expr a) {
    code.aload(0).loadConstant(to).loadConstant(layout.of(a));
  }

  private void shift(ShiftOp op, boolean signed, CodeBuilder code) {
    NarrowCode narrow = new NarrowCode(layout, code);
    if (op == ShiftOp.LEFT) {
      narrow.call("shl", CD_void, NarrowCode.STATE, CD_int, CD_int, CD_int, CD_long);
    } else {
      code.loadConstant(signed ? 1 : 0);
      narrow.call("shr", CD_void, NarrowCode.STATE, CD_int, CD_int, CD_int, CD_long, CD_boolean);
    }
  }

  /** Copies a value from one place to another. */
  void copy(CodeBuilder code, int to, int from, int width) {
    code.aload(0).loadConstant(to).loadConstant(from).loadConstant(Layout.words(width));
    call(code, "copy", 3);
  }

  private void call(CodeBuilder code, String name, int ints) {
    var parameters = new ArrayList<ClassDesc>();
    parameters.add(NarrowCode.STATE);
    for (int i = 0; i < ints; i++) {
      parameters.add(CD_int);
    }
    new NarrowCode(layout, code).call(name, CD_void, parameters.toArray(ClassDesc[]::new));
  }
}
