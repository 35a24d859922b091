package prunus.hdl.sim;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
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
  private final VectorCode vectors;
  private final int lanes;
  private final Set<LaneNode> stored;
  private final LanePlaces places;
  private final Map<LaneNode, int[]> locals = new HashMap<>();
  private final Map<LaneKind, Integer> arrays = new EnumMap<>(LaneKind.class);
  private int from;

  LaneCode(CodeBuilder code, int lanes, Set<LaneNode> stored, LanePlaces places) {
    this.code = code;
    this.vectors = new VectorCode(code);
    this.lanes = lanes;
    this.stored = stored;
    this.places = places;
  }

  void block(List<Object> items) {
    for (LaneKind k : LaneKind.values()) {
      arrays.put(k, code.allocateLocal(TypeKind.REFERENCE));
      code.aload(ALL)
          .getfield(STATE, k.name().toLowerCase(Locale.ROOT) + "s", k.element().arrayType());
      code.astore(arrays.get(k));
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
        vectors.species(n.kind());
        code.aload(arrays.get(n.kind()));
        place(n.kind(), n.place, part);
        vectors.load(n.kind());
      }
      slots[part] = keep();
    }
    code.aload(slots[part]);
  }

  private void free(LaneNode n, int part) {
    LaneKind k = n.kind();
    switch (n.op) {
      case CONSTANT -> vectors.broadcast(k, n.amount);
      case BROADCAST -> {
        vectors.species(k);
        code.aload(SCALARS).loadConstant(places.layout().of(n.scalar)).laload();
        int unused = 64 - n.shape.width();
        if (n.shape.signed() && unused > 0) {
          code.loadConstant(unused).lshl().loadConstant(unused).lshr();
        }
        vectors.broadcast(k);
      }
      case FROM_BITS -> {
        vectors.broadcast(k, 0);
        vectors.broadcast(k, n.amount);
        choose(n.scalar, k, part);
      }
      default -> throw new IllegalStateException("not free: " + n.op);
    }
  }

  private void choose(Signal s, LaneKind k, int part) {
    int place = places.layout().of(s);
    vectors.blend(k, List.of(k, part, place), () -> bits(s, k, part));
  }

  /** The bits of the instances in a part, the first lowest. */
  private void bits(Signal s, LaneKind k, int part) {
    code.aload(SCALARS).loadConstant(places.layout().of(s));
    if (lanes > 64) {
      code.iload(from).loadConstant(6).ishr().iadd();
    }
    code.laload().iload(from);
    if (part > 0) {
      code.loadConstant(part * k.lanes()).iadd();
    }
    code.lushr();
  }

  private void place(LaneKind k, int place, int part) {
    code.loadConstant(place + part * k.lanes()).iload(from).iadd();
  }

  private void store(LaneKind k, int place, int part) {
    code.aload(arrays.get(k));
    place(k, place, part);
    vectors.store(k);
  }

  // ---- operators ----

  private void mask(LaneKind k, int width) {
    if (width < k.bits) {
      vectors.broadcast(k, (1L << width) - 1);
      vectors.binary(k, "and");
    }
  }

  /** Brings a value back into its shape: zeros or its sign above its width. */
  private void canonical(LaneKind k, Shape shape) {
    if (shape.signed()) {
      vectors.by(k, "LSHL", k.bits - shape.width());
      vectors.by(k, "ASHR", k.bits - shape.width());
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
        vectors.unary(k, "not");
        if (!n.shape.signed()) {
          mask(k, n.shape.width());
        }
      }
      case NEGATE -> {
        push(a, p);
        vectors.unary(k, "neg");
        canonical(k, n.shape);
      }
      case PLUS -> arithmetic(n, p, "add");
      case MINUS -> arithmetic(n, p, "sub");
      case TIMES -> arithmetic(n, p, "mul");
      case AND -> logic(n, p, "and");
      case OR -> logic(n, p, "or");
      case XOR -> logic(n, p, "XOR");
      case SHL -> {
        push(a, p);
        vectors.by(k, "LSHL", (int) n.amount);
        canonical(k, n.shape);
      }
      case SHR -> {
        push(a, p);
        vectors.by(k, n.shape.signed() ? "ASHR" : "LSHR", (int) n.amount);
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
        push(n.in.get(1), p);
        push(a, p);
        choose(n.scalar, k, p);
      }
      case WIRE, STATE, MOVED, CONSTANT, BROADCAST, FROM_BITS ->
          throw new IllegalStateException("not computed: " + n.op);
    }
  }

  private void logic(LaneNode n, int p, String name) {
    push(n.in.get(0), p);
    push(n.in.get(1), p);
    vectors.binary(n.kind(), name);
  }

  private void arithmetic(LaneNode n, int p, String name) {
    convert(n.in.get(0).resolve(), n.kind(), p);
    convert(n.in.get(1).resolve(), n.kind(), p);
    vectors.binary(n.kind(), name);
    canonical(n.kind(), n.shape);
  }

  private void join(LaneNode n, int p) {
    LaneKind k = n.kind();
    int count = n.op == LaneNode.Op.REPEAT ? (int) n.amount : n.in.size();
    for (int i = 0; i < count; i++) {
      LaneNode part = n.in.get(n.op == LaneNode.Op.REPEAT ? 0 : i).resolve();
      if (i > 0) {
        vectors.by(k, "LSHL", part.shape.width());
      }
      convert(part, k, p);
      if (part.shape.signed()) {
        mask(k, part.shape.width());
      }
      if (i > 0) {
        vectors.binary(k, "or");
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
          vectors.broadcast(k, width);
          order(k, amount.shape);
          vectors.compare(k, "LT");
        });
    int slot = code.allocateLocal(TypeKind.LONG);
    code.lstore(slot);
    return slot;
  }

  private void shift(LaneNode n, LaneNode a, int p, int fits) {
    LaneKind k = n.kind();
    boolean arithmetic = n.op == LaneNode.Op.SHIFT_RIGHT && n.shape.signed();
    String name = n.op == LaneNode.Op.SHIFT_LEFT ? "LSHL" : arithmetic ? "ASHR" : "LSHR";
    if (fits >= 0) {
      if (arithmetic) {
        push(a, p);
        vectors.by(k, "ASHR", k.bits - 1);
      } else {
        vectors.broadcast(k, 0);
      }
    }
    push(a, p);
    convert(n.in.get(1).resolve(), k, p);
    vectors.binary(k, name);
    if (fits >= 0) {
      vectors.blend(k, List.of(n, p), () -> code.lload(fits).loadConstant(p * k.lanes()).lushr());
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
    vectors.convert(own, k, p % each);
    if (!a.shape.signed() && a.shape.width() == own.bits) {
      mask(k, own.bits);
    }
  }

  /**
   * The bits of a value from {@code low} on as lanes of its own or a narrower kind. Vectors are
   * made narrower by way of memory: the JIT has no instruction that puts the halves together.
   */
  private void narrow(LaneNode a, LaneKind k, int p, int low) {
    LaneKind own = a.kind();
    int each = own.parts() / k.parts();
    for (int i = 0; i < each; i++) {
      push(a, p * each + i);
      vectors.by(own, "LSHR", low);
      if (each > 1) {
        vectors.shrink(own, k);
        code.aload(arrays.get(k)).loadConstant(places.scratch(k) + i * own.lanes());
        vectors.store(k);
      }
    }
    if (each > 1) {
      vectors.species(k);
      code.aload(arrays.get(k)).loadConstant(places.scratch(k));
      vectors.load(k);
    }
  }

  // ---- questions ----

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
      vectors.broadcast(k, 1L << (k.bits - 1));
      vectors.binary(k, "XOR");
    }
  }

  private void test(LaneNode.Test t) {
    LaneNode a = t.a().resolve();
    LaneKind k = a.kind();
    code.aload(SCALARS).loadConstant(places.layout().of(t.answer())).iload(from);
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
        vectors.compare(k, "EQ");
      }
      case LESS -> {
        order(k, a.shape);
        push(t.b(), p);
        order(k, a.shape);
        vectors.compare(k, "LT");
      }
      case BIT -> bit(k, t.bit());
      case ALL -> {
        int width = a.shape.width();
        boolean minusOne = a.shape.signed() || width == k.bits;
        vectors.broadcast(k, minusOne ? -1 : (1L << width) - 1);
        vectors.compare(k, "EQ");
      }
      case ANY -> {
        vectors.broadcast(k, 0);
        vectors.compare(k, "EQ");
      }
      case ODD -> {
        mask(k, a.shape.width());
        for (int by = k.bits / 2; by > 0; by /= 2) {
          int slot = keep();
          code.aload(slot).aload(slot);
          vectors.by(k, "LSHR", by);
          vectors.binary(k, "XOR");
        }
        bit(k, 0);
      }
    }
  }

  private void bit(LaneKind k, int bit) {
    vectors.broadcast(k, 1L << bit);
    vectors.binary(k, "and");
    vectors.broadcast(k, 1L << bit);
    vectors.compare(k, "EQ");
  }
}
