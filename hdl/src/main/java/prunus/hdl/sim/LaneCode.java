package prunus.hdl.sim;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;

/**
 * Bytecode of one block of lanes: a loop over chunks of 16 instances. A value takes as many vectors
 * as its kind has parts, each in a local variable; values others use are stored.
 */
final class LaneCode {
  private static final ClassDesc STATE = ClassDesc.ofDescriptor(LaneState.class.descriptorString());
  private static final int SCALARS = 0;
  private static final int ALL = 2;

  private final CodeBuilder code;
  private final int lanes;
  private final Set<LaneNode> stored;
  private final ToIntFunction<Signal> places;
  private final Map<LaneNode, int[]> locals = new HashMap<>();
  private final int[] arrays = new int[3];
  private int from;

  LaneCode(
      CodeBuilder code, int lanes, Set<LaneNode> stored, ToIntFunction<Signal> places) {
    this.code = code;
    this.lanes = lanes;
    this.stored = stored;
    this.places = places;
  }

  void block(List<Object> items) {
    for (LaneKind k : LaneKind.values()) {
      arrays[k.ordinal()] = code.allocateLocal(TypeKind.REFERENCE);
      code.aload(ALL).getfield(STATE, k.name().toLowerCase(Locale.ROOT) + "s", k.array);
      code.astore(arrays[k.ordinal()]);
    }
    from = code.allocateLocal(TypeKind.INT);
    code.iconst_0().istore(from);
    Label again = code.newBoundLabel();
    for (Object item : items) {
      switch (item) {
        case LaneNode n -> node(n);
        case LaneNode.Test t -> test(t);
        case LanePlan.Next n -> {
          LaneNode value = n.from().resolve();
          for (int p = 0; p < n.kind().parts(); p++) {
            push(value, p);
            store(n.kind(), n.place(), p);
          }
        }
        default -> throw new IllegalStateException("not of lanes: " + item);
      }
    }
    code.iinc(from, LaneKind.CHUNK).iload(from).loadConstant(LaneKind.padded(lanes));
    code.if_icmplt(again);
  }

  /** A call of a move. */
  static void move(CodeBuilder code, int number) {
    code.aload(ALL).loadConstant(number);
    code.invokestatic(STATE, "move", MethodTypeDesc.of(CD_void, STATE, CD_int));
  }

  // ---- values ----

  private void node(LaneNode n) {
    int[] slots = new int[n.kind().parts()];
    int fits = n.op == LaneNode.Op.SHIFT_LEFT || n.op == LaneNode.Op.SHIFT_RIGHT ? fits(n) : -1;
    for (int p = 0; p < slots.length; p++) {
      compute(n, p, fits);
      slots[p] = keep();
    }
    locals.put(n, slots);
    if (stored.contains(n)) {
      for (int p = 0; p < slots.length; p++) {
        code.aload(slots[p]);
        store(n.kind(), n.place, p);
      }
    }
  }

  private int keep() {
    int slot = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(slot);
    return slot;
  }

  /** A part of a value, from its local variable; made or loaded the first time. */
  private void push(LaneNode value, int part) {
    LaneNode n = value.resolve();
    int[] slots = locals.computeIfAbsent(n, _ -> new int[n.kind().parts()]);
    if (slots[part] == 0) {
      if (n.free()) {
        free(n, part);
      } else {
        code.aload(arrays[n.kind().ordinal()]);
        place(n.kind(), n.place, part);
        ClassDesc array = n.kind().array;
        code.invokestatic(
            n.kind().operations, "load", MethodTypeDesc.of(n.kind().vector, array, CD_int));
      }
      slots[part] = keep();
    }
    code.aload(slots[part]);
  }

  private void free(LaneNode n, int part) {
    LaneKind k = n.kind();
    switch (n.op) {
      case CONSTANT -> broadcast(k, n.amount);
      case BROADCAST -> {
        code.aload(SCALARS).loadConstant(places.applyAsInt(n.scalar)).laload();
        int unused = 64 - n.shape.width();
        if (n.shape.signed() && unused > 0) {
          code.loadConstant(unused).lshl().loadConstant(unused).lshr();
        }
        code.invokestatic(k.operations, "broadcast", MethodTypeDesc.of(k.vector, CD_long));
      }
      case FROM_BITS -> {
        bits(n.scalar, k, part);
        broadcast(k, n.amount);
        broadcast(k, 0);
        mux(k);
      }
      default -> throw new IllegalStateException("not free: " + n.op);
    }
  }

  private void broadcast(LaneKind k, long value) {
    code.loadConstant(value);
    code.invokestatic(k.operations, "broadcast", MethodTypeDesc.of(k.vector, CD_long));
  }

  /** The bits of the instances in a part, the first lowest. */
  private void bits(Signal s, LaneKind k, int part) {
    code.aload(SCALARS).loadConstant(places.applyAsInt(s));
    if (lanes > 64) {
      code.iload(from).loadConstant(6).ishr().iadd();
    }
    code.laload().iload(from);
    if (part > 0) {
      code.loadConstant(part * k.lanes()).iadd();
    }
    code.lushr();
  }

  private void mux(LaneKind k) {
    code.invokestatic(
        k.operations, "mux", MethodTypeDesc.of(k.vector, CD_long, k.vector, k.vector));
  }

  private void place(LaneKind k, int place, int part) {
    code.loadConstant(place + part * k.lanes()).iload(from).iadd();
  }

  private void store(LaneKind k, int place, int part) {
    code.aload(arrays[k.ordinal()]);
    place(k, place, part);
    code.invokestatic(
        k.operations, "store", MethodTypeDesc.of(CD_void, k.vector, k.array, CD_int));
  }

  // ---- operators ----

  private void binary(LaneKind k, String name) {
    code.invokestatic(k.operations, name, MethodTypeDesc.of(k.vector, k.vector, k.vector));
  }

  private void unary(LaneKind k, String name) {
    code.invokestatic(k.operations, name, MethodTypeDesc.of(k.vector, k.vector));
  }

  private void by(LaneKind k, String name, int amount) {
    if (amount > 0) {
      code.loadConstant(amount);
      code.invokestatic(k.operations, name, MethodTypeDesc.of(k.vector, k.vector, CD_int));
    }
  }

  private void mask(LaneKind k, int width) {
    if (width < k.bits) {
      broadcast(k, (1L << width) - 1);
      binary(k, "and");
    }
  }

  /** Brings a value back into its shape: zeros or its sign above its width. */
  private void canonical(LaneKind k, Shape shape) {
    if (shape.signed()) {
      by(k, "shl", k.bits - shape.width());
      by(k, "sar", k.bits - shape.width());
    } else {
      mask(k, shape.width());
    }
  }

  private void compute(LaneNode n, int p, int fits) {
    LaneKind k = n.kind();
    LaneNode a = n.in.isEmpty() ? null : n.in.getFirst().resolve();
    switch (n.op) {
      case NOT -> {
        push(a, p);
        unary(k, "not");
        if (!n.shape.signed()) {
          mask(k, n.shape.width());
        }
      }
      case NEGATE -> {
        push(a, p);
        unary(k, "neg");
        canonical(k, n.shape);
      }
      case PLUS -> arithmetic(n, p, "add");
      case MINUS -> arithmetic(n, p, "sub");
      case TIMES -> arithmetic(n, p, "mul");
      case AND -> logic(n, p, "and");
      case OR -> logic(n, p, "or");
      case XOR -> logic(n, p, "xor");
      case SHL -> {
        push(a, p);
        by(k, "shl", (int) n.amount);
        canonical(k, n.shape);
      }
      case SHR -> {
        push(a, p);
        by(k, n.shape.signed() ? "sar" : "shr", (int) n.amount);
      }
      case SHIFT_LEFT, SHIFT_RIGHT -> shift(n, a, p, fits);
      case SLICE -> {
        narrow(a, k, p, (int) n.amount);
        canonical(k, n.shape);
      }
      case CONCAT, REPEAT -> join(n, p);
      case EXTEND -> convert(a, k, p);
      case CAST -> {
        push(a, p);
        canonical(k, n.shape);
      }
      case MUX -> {
        bits(n.scalar, k, p);
        push(a, p);
        push(n.in.get(1), p);
        mux(k);
      }
      case WIRE, STATE, MOVED, CONSTANT, BROADCAST, FROM_BITS ->
          throw new IllegalStateException("not computed: " + n.op);
    }
  }

  private void logic(LaneNode n, int p, String name) {
    push(n.in.get(0), p);
    push(n.in.get(1), p);
    binary(n.kind(), name);
  }

  private void arithmetic(LaneNode n, int p, String name) {
    convert(n.in.get(0).resolve(), n.kind(), p);
    convert(n.in.get(1).resolve(), n.kind(), p);
    binary(n.kind(), name);
    canonical(n.kind(), n.shape);
  }

  private void join(LaneNode n, int p) {
    LaneKind k = n.kind();
    int count = n.op == LaneNode.Op.REPEAT ? (int) n.amount : n.in.size();
    for (int i = 0; i < count; i++) {
      LaneNode part = n.in.get(n.op == LaneNode.Op.REPEAT ? 0 : i).resolve();
      if (i > 0) {
        by(k, "shl", part.shape.width());
      }
      convert(part, k, p);
      if (part.shape.signed()) {
        mask(k, part.shape.width());
      }
      if (i > 0) {
        binary(k, "or");
      }
    }
  }

  /** A bit for each instance of a chunk: whether the amount of a shift is less than the width. */
  private int fits(LaneNode n) {
    LaneNode amount = n.in.get(1).resolve();
    int width = n.shape.width();
    if (amount.shape.width() < 31 && 1 << amount.shape.width() <= width) {
      return -1;
    }
    LaneKind k = amount.kind();
    chunk(
        k,
        p -> {
          push(amount, p);
          order(k, amount.shape);
          broadcast(k, width);
          order(k, amount.shape);
          ask(k, "lt");
        });
    int slot = code.allocateLocal(TypeKind.LONG);
    code.lstore(slot);
    return slot;
  }

  private void shift(LaneNode n, LaneNode a, int p, int fits) {
    LaneKind k = n.kind();
    boolean arithmetic = n.op == LaneNode.Op.SHIFT_RIGHT && n.shape.signed();
    String name = n.op == LaneNode.Op.SHIFT_LEFT ? "shl" : arithmetic ? "sar" : "shr";
    if (fits >= 0) {
      code.lload(fits).loadConstant(p * k.lanes()).lushr();
    }
    push(a, p);
    convert(n.in.get(1).resolve(), k, p);
    binary(k, name);
    if (fits >= 0) {
      if (arithmetic) {
        push(a, p);
        by(k, "sar", k.bits - 1);
      } else {
        broadcast(k, 0);
      }
      mux(k);
    }
    canonical(k, n.shape);
  }

  /** A part of a value as lanes of another kind: the same number if they are wider. */
  private void convert(LaneNode a, LaneKind k, int p) {
    LaneKind own = a.kind();
    if (own.bits >= k.bits) {
      narrow(a, k, p, 0);
      return;
    }
    int each = k.parts() / own.parts();
    push(a, p / each);
    code.loadConstant(p % each);
    code.invokestatic(k.operations, "from", MethodTypeDesc.of(k.vector, own.vector, CD_int));
    if (!a.shape.signed() && a.shape.width() == own.bits) {
      mask(k, own.bits);
    }
  }

  /** The bits of a value from {@code low} on as lanes of its own or a narrower kind. */
  private void narrow(LaneNode a, LaneKind k, int p, int low) {
    LaneKind own = a.kind();
    int each = own.parts() / k.parts();
    ClassDesc[] in = new ClassDesc[each];
    for (int i = 0; i < each; i++) {
      push(a, p * each + i);
      by(own, "shr", low);
      in[i] = own.vector;
    }
    if (each > 1) {
      code.invokestatic(k.operations, "from", MethodTypeDesc.of(k.vector, in));
    }
  }

  // ---- questions ----

  private void ask(LaneKind k, String name) {
    code.invokestatic(k.operations, name, MethodTypeDesc.of(CD_long, k.vector, k.vector));
  }

  /** A question to all parts of a chunk, the answers side by side. */
  private void chunk(LaneKind k, IntConsumer part) {
    for (int p = 0; p < k.parts(); p++) {
      part.accept(p);
      if (p > 0) {
        code.loadConstant(p * k.lanes()).lshl().lor();
      }
    }
  }

  /** Brings an unsigned number that fills its lane into signed order. */
  private void order(LaneKind k, Shape shape) {
    if (!shape.signed() && shape.width() == k.bits) {
      broadcast(k, 1L << (k.bits - 1));
      binary(k, "xor");
    }
  }

  private void test(LaneNode.Test t) {
    LaneNode a = t.a().resolve();
    LaneKind k = a.kind();
    code.aload(SCALARS).loadConstant(places.applyAsInt(t.answer())).iload(from);
    chunk(k, p -> question(t, a, k, p));
    if (t.kind() == LaneNode.Test.Kind.ANY) {
      code.loadConstant(-1L).lxor();
    }
    code.loadConstant(lanes);
    code.invokestatic(
        STATE,
        "answer",
        MethodTypeDesc.of(CD_void, CD_long.arrayType(), CD_int, CD_int, CD_long, CD_int));
  }

  private void question(LaneNode.Test t, LaneNode a, LaneKind k, int p) {
    push(a, p);
    switch (t.kind()) {
      case EQUAL -> {
        push(t.b(), p);
        ask(k, "eq");
      }
      case LESS -> {
        order(k, a.shape);
        push(t.b(), p);
        order(k, a.shape);
        ask(k, "lt");
      }
      case BIT -> bit(k, t.bit());
      case ALL -> {
        int width = a.shape.width();
        boolean minusOne = a.shape.signed() || width == k.bits;
        broadcast(k, minusOne ? -1 : (1L << width) - 1);
        ask(k, "eq");
      }
      case ANY -> {
        broadcast(k, 0);
        ask(k, "eq");
      }
      case ODD -> {
        mask(k, a.shape.width());
        for (int by = k.bits / 2; by > 0; by /= 2) {
          int slot = keep();
          code.aload(slot).aload(slot);
          by(k, "shr", by);
          binary(k, "xor");
        }
        bit(k, 0);
      }
    }
  }

  private void bit(LaneKind k, int bit) {
    broadcast(k, 1L << bit);
    binary(k, "and");
    broadcast(k, 1L << bit);
    ask(k, "eq");
  }
}
