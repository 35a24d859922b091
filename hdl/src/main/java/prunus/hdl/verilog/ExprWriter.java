package prunus.hdl.verilog;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Kind;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.ShiftOp;
import prunus.hdl.ir.Source;

/**
 * Writes expressions. Every operand has the width of its context, so nothing is ever widened
 * implicitly; a UInt is always written as an unsigned Verilog expression. Verilog can select bits
 * of names only: where an expression's bits are needed, it gets a wire named after the signal it
 * serves, {@code sum__1}.
 */
final class ExprWriter {
  /** A wire for the value of an expression. */
  record Temp(String name, Shape shape, String text, Source at) {}

  private final Uses uses;
  private final List<Temp> temps = new ArrayList<>();
  private final Map<Integer, String> local = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private String target = "";

  ExprWriter(Uses uses) {
    this.uses = uses;
  }

  List<Temp> temps() {
    return temps;
  }

  /** {@code expr} as the whole right side of an assignment to {@code name}. */
  String root(Expr expr, String name) {
    enter(name);
    return switch (expr) {
      case Expr.Binary e when e.op() == BinaryOp.TIMES -> factor(e.a()) + " * " + factor(e.b());
      case Expr.Shift e when arithmetic(e.op(), e.a()) ->
          signed(e.a()) + " >>> " + nested(e.amount());
      case Expr.ShiftBy e when arithmetic(e.op(), e.a()) ->
          signed(e.a()) + " >>> " + amount(e.amount());
      case Expr.Cast e when !(e.a() instanceof Expr.Cast) -> root(e.a(), name);
      default -> text(expr);
    };
  }

  /** {@code expr} anywhere else. */
  String inline(Expr expr, String name) {
    enter(name);
    return text(expr);
  }

  private void enter(String name) {
    if (!name.equals(target)) {
      target = name;
      local.clear();
    }
  }

  private String text(Expr expr) {
    return switch (expr) {
      case Expr.Ref e -> {
        uses.read(e.signal().name(), e.width() - 1, 0);
        yield e.signal().name();
      }
      case Expr.Const e -> {
        if (e.name().isEmpty()) {
          yield Literals.literal(e.shape(), e.value());
        }
        uses.read(e.name(), e.width() - 1, 0);
        yield e.name();
      }
      case Expr.Unary e -> unary(e);
      case Expr.Binary e -> binary(e);
      case Expr.ShiftBy e -> shift(e.op(), e.a(), amount(e.amount()));
      case Expr.Shift e -> shift(e.op(), e.a(), nested(e.amount()));
      case Expr.Slice e -> slice(e.a(), e.high(), e.low());
      case Expr.Select e -> select(e);
      case Expr.Concat e ->
          e.parts().stream().map(this::text).collect(Collectors.joining(", ", "{", "}"));
      case Expr.Repeat e -> "{" + e.times() + "{" + text(e.a()) + "}}";
      case Expr.Extend e -> extend(e.a(), e.width());
      case Expr.Cast e -> cast(e);
      case Expr.Mux e ->
          nested(e.condition()) + " ? " + nested(e.whenTrue()) + " : " + nested(e.whenFalse());
      case Expr.Invalid _ -> throw new IllegalArgumentException("an invalid circuit");
    };
  }

  /** As an operand: in parentheses unless it binds tightest anyway. */
  private String nested(Expr expr) {
    boolean plain =
        switch (expr) {
          case Expr.Ref _, Expr.Slice _, Expr.Concat _, Expr.Repeat _, Expr.Extend _ -> true;
          case Expr.Cast e -> castIsPlain(e);
          case Expr.Select e -> e.total();
          case Expr.Const e -> e.value().signum() >= 0 || !e.name().isEmpty();
          case Expr.ShiftBy e -> arithmetic(e.op(), e.a());
          case Expr.Shift e -> arithmetic(e.op(), e.a());
          case Expr.Unary _, Expr.Binary _, Expr.Mux _, Expr.Invalid _ -> false;
        };
    return plain ? text(expr) : "(" + text(expr) + ")";
  }

  private String unary(Expr.Unary e) {
    String a = nested(e.a());
    return switch (e.op()) {
      case NOT -> (e.shape().kind() == Kind.BOOL ? "!" : "~") + a;
      case NEGATE -> "-" + a;
      case AND_REDUCE -> "&" + a;
      case OR_REDUCE -> "|" + a;
      case XOR_REDUCE -> "^" + a;
    };
  }

  private String binary(Expr.Binary e) {
    if (e.op() == BinaryOp.TIMES) {
      return extend(e.a(), e.width()) + " * " + extend(e.b(), e.width());
    }
    boolean signed = e.a().shape().signed() && ordered(e.op());
    String a = signed ? signed(e.a()) : chained(e.op(), e.a());
    String b = signed ? signed(e.b()) : nested(e.b());
    return a + " " + symbol(e) + " " + b;
  }

  /** The left operand of an operator that may be chained without parentheses. */
  private String chained(BinaryOp op, Expr a) {
    boolean chain =
        a instanceof Expr.Binary inner
            && inner.op() == op
            && switch (op) {
              case PLUS, AND, OR, XOR -> true;
              case MINUS, TIMES, EQ, NE, LT, LE, GT, GE -> false;
            };
    return chain ? text(a) : nested(a);
  }

  private static boolean ordered(BinaryOp op) {
    return switch (op) {
      case LT, LE, GT, GE -> true;
      case PLUS, MINUS, TIMES, AND, OR, XOR, EQ, NE -> false;
    };
  }

  private static String symbol(Expr.Binary e) {
    boolean logical = e.shape().kind() == Kind.BOOL;
    return switch (e.op()) {
      case PLUS -> "+";
      case MINUS -> "-";
      case TIMES -> "*";
      case AND -> logical ? "&&" : "&";
      case OR -> logical ? "||" : "|";
      case XOR -> "^";
      case EQ -> "==";
      case NE -> "!=";
      case LT -> "<";
      case LE -> "<=";
      case GT -> ">";
      case GE -> ">=";
    };
  }

  private static boolean arithmetic(ShiftOp op, Expr a) {
    return op == ShiftOp.RIGHT && a.shape().signed();
  }

  private String shift(ShiftOp op, Expr a, String amount) {
    if (arithmetic(op, a)) {
      return "$signed(" + signed(a) + " >>> " + amount + ")";
    }
    return nested(a) + (op == ShiftOp.LEFT ? " << " : " >> ") + amount;
  }

  private static String amount(int n) {
    return (32 - Integer.numberOfLeadingZeros(n)) + "'d" + n;
  }

  /** As a signed Verilog expression whose width stands for itself. */
  private String signed(Expr expr) {
    return switch (expr) {
      case Expr.Ref e when e.shape().signed() -> text(e);
      case Expr.Const e when e.shape().signed() -> nested(e);
      case Expr.Cast e when !e.a().shape().signed() -> "$signed(" + text(e.a()) + ")";
      default -> "$signed(" + text(expr) + ")";
    };
  }

  /** A factor of a product as wide as its left side: its width stands for itself. */
  private String factor(Expr expr) {
    if (expr instanceof Expr.Const c && c.value().signum() < 0) {
      // A minus would be an operator of the constant's width in a wider product.
      return c.width() + "'sh" + c.bits().toString(16);
    }
    if (expr.shape().signed()) {
      return signed(expr);
    }
    return switch (expr) {
      case Expr.Ref _, Expr.Const _, Expr.Slice _, Expr.Concat _, Expr.Repeat _, Expr.Extend _ ->
          nested(expr);
      case Expr.Cast e when e.a().shape().signed() -> "$unsigned(" + text(e.a()) + ")";
      case Expr.Cast e -> factor(e.a());
      default -> readWhole(name(expr), expr.width());
    };
  }

  private String cast(Expr.Cast e) {
    boolean from = e.a().shape().signed();
    if (from == e.shape().signed() || isUnsignedText(e.a())) {
      return text(e.a());
    }
    return (from ? "$unsigned(" : "$signed(") + text(e.a()) + ")";
  }

  private boolean castIsPlain(Expr.Cast e) {
    boolean from = e.a().shape().signed();
    return from != e.shape().signed() || nestedIsPlain(e.a());
  }

  private boolean nestedIsPlain(Expr e) {
    return switch (e) {
      case Expr.Ref _, Expr.Slice _, Expr.Concat _, Expr.Repeat _, Expr.Extend _ -> true;
      case Expr.Cast c -> castIsPlain(c);
      case Expr.Const _,
          Expr.Select _,
          Expr.Unary _,
          Expr.Binary _,
          Expr.ShiftBy _,
          Expr.Shift _,
          Expr.Mux _,
          Expr.Invalid _ ->
          false;
    };
  }

  /** Selections and concatenations are unsigned whatever they are made of. */
  private static boolean isUnsignedText(Expr e) {
    return (e instanceof Expr.Slice || e instanceof Expr.Select) && e.shape().signed();
  }

  private String extend(Expr a, int width) {
    int more = width - a.width();
    if (a instanceof Expr.Const c) {
      Shape wide = new Shape(c.shape().kind(), width);
      return Literals.literal(wide, c.value()).replaceFirst("^(-.*)$", "($1)");
    }
    if (!a.shape().signed()) {
      return "{" + more + "'d0, " + text(a) + "}";
    }
    String name = name(a);
    String sign = a.width() == 1 ? name : name + "[" + (a.width() - 1) + "]";
    readWhole(name, a.width());
    return "{" + (more == 1 ? sign : "{" + more + "{" + sign + "}}") + ", " + name + "}";
  }

  /** An element; the index is as wide as the number of a bit needs, no wider. */
  private String select(Expr.Select e) {
    int width = e.width();
    int bits = 32 - Integer.numberOfLeadingZeros(e.a().width() - 1);
    int have = e.index().width();
    String at =
        have < bits
            ? "{" + (bits - have) + "'d0, " + text(e.index()) + "}"
            : have == bits ? nested(e.index()) : slice(e.index(), bits - 1, 0);
    String name = readWhole(name(e.a()), e.a().width());
    String element =
        width == 1
            ? name + "[" + at + "]"
            : name + "[" + at + " * " + bits + "'d" + width + " +: " + width + "]";
    if (e.total()) {
      return element;
    }
    String none = Literals.literal(Shape.uint(width), BigInteger.ZERO);
    String count = Literals.literal(Shape.uint(have), BigInteger.valueOf(e.count()));
    return "(" + nested(e.index()) + " < " + count + ") ? " + element + " : " + none;
  }

  private String slice(Expr a, int high, int low) {
    return switch (a) {
      case Expr.Slice e -> slice(e.a(), high + e.low(), low + e.low());
      case Expr.Cast e -> slice(e.a(), high, low);
      case Expr.Const e -> {
        Shape part = Shape.uint(high - low + 1);
        yield Literals.literal(part, part.toBits(e.bits().shiftRight(low)));
      }
      default -> {
        String name = name(a);
        uses.read(name, high, low);
        yield a.width() == 1 ? name : Uses.select(name, high, low);
      }
    };
  }

  private String readWhole(String name, int width) {
    uses.read(name, width - 1, 0);
    return name;
  }

  /** A name whose bits are those of {@code expr}. */
  private String name(Expr expr) {
    return switch (expr) {
      case Expr.Ref e -> e.signal().name();
      case Expr.Cast e -> name(e.a());
      default -> {
        String known = local.get(expr.id());
        if (known != null) {
          yield known;
        }
        String text = text(expr);
        String name = target + "__" + counts.merge(target, 1, Integer::sum);
        local.put(expr.id(), name);
        temps.add(new Temp(name, Shape.uint(expr.width()), text, expr.at()));
        yield name;
      }
    };
  }
}
