package prunus.testbench.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.UnaryOp;

/** The ways the array is broken. */
public final class Mutations {
  private Mutations() {}

  /** All of them. */
  public static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>(ofEveryArray());
    all.addAll(GroupMutations.all());
    return all;
  }

  private static List<Mutation> ofEveryArray() {
    return List.of(
        of("Accumulators", "bypass of the sum in flight dropped", e -> off(e, "operand", 0)),
        of("Accumulators", "bypass of the last write dropped", e -> off(e, "operand", 1)),
        of("Accumulators", "priority of the bypasses swapped", e -> e.swap("operand")),
        of(
            "Accumulators",
            "bypass whatever the address",
            e -> e.condition("operand", 0, _ -> e.ref("accumulate_valid"))),
        of("Accumulators", "no bias behind a drain", e -> never(e, "refill_valid")),
        of("PointerBanks", "even bank reads the column's own row", e -> copy(e, "next", "column")),
        of("PointerBanks", "banks exchanged", e -> e.drive("begins_odd", e::not)),
        of(
            "ActivationQueue",
            "full one item early",
            e -> e.drive("full", v -> e.rewrite(v, x -> oneLess(e, x)))),
        of("ActivationQueue", "never full", e -> never(e, "full")),
        of("ActivationQueue", "a push is not counted", e -> off(e, "count", 0)),
        of("ColumnWalker", "a bubble between columns", e -> copy(e, "done", "exhausted")),
        of("ColumnWalker", "goes on at the last column's entry", e -> never(e, "fresh")),
        of("WeightRows", "row kept across Streams", e -> off(e, "valid", 0)),
        of("WeightRows", "row never kept", e -> copy(e, "miss", "entry")),
        of(
            "EntryDecoder",
            "run without +1",
            e -> e.drive("from", v -> e.rewrite(v, x -> withoutPlus(x)))),
        of(
            "EntryDecoder",
            "rank goes on into the next column",
            e -> e.drive("from", v -> ((Expr.Mux) v).whenFalse())),
        of("EntryDecoder", "padding multiplies", e -> copy(e, "weighted", "entry")),
        of(
            "ProcessingElement",
            "entries above the image are added",
            e -> copy(e, "sums_add_valid", "decoder_valid")),
        of("ProcessingElement", "half of the weights lost", e -> firstHalf(e, "rows_half")),
        of("ProcessingElement", "half of the pointers lost", e -> firstHalf(e, "pointers_half")),
        of(
            "ProcessingElement",
            "base of the next broadcast",
            e -> copy(e, "entry_base", "queue_head_base")),
        of("Requantiser", "rounding dropped", e -> e.drive("rounded", v -> ((Expr.Binary) v).a())),
        of(
            "Requantiser",
            "other map shifted one place too far",
            e -> e.drive("left", v -> plusOne(e, v))),
        of(
            "Requantiser",
            "other map added behind the right shift",
            e -> e.drive("left", v -> e.binary(BinaryOp.PLUS, v, e.ref("shift")))),
        of("Requantiser", "other map not added", e -> e.drive("total", Mutations::withoutPlus)),
        of(
            "Requantiser",
            "other map added whatever the command",
            e -> e.drive("total", v -> e.rewrite(v, Mutations::always))),
        of(
            "Requantiser",
            "right shift of the channel behind",
            e -> e.drive("shifted", v -> e.rewrite(v, x -> is(x, "right") ? e.ref("shift") : x))),
        of("Clamp", "clamp dropped", e -> copy(e, "clamped", "wide")),
        of("Clamp", "ReLU dropped", e -> e.drive("least", v -> ((Expr.Mux) v).whenFalse())),
        of("Clamp", "lower clamp always 0", e -> e.drive("least", v -> ((Expr.Mux) v).whenTrue())),
        of(
            "Clamp",
            "lower clamp one too low",
            e -> e.drive("least", v -> e.rewrite(v, x -> onesComplement(e, x)))),
        of(
            "PrunusArray",
            "other map read from the wrong pixel",
            e -> e.drive("other_pixel_step", v -> plusOne(e, v))),
        of(
            "PrunusArray",
            "other map read from the wrong memory",
            e -> e.drive("act_read_memory", v -> inDrains(e, v))),
        of(
            "LaneGroup",
            "no queue but the first holds up a word",
            e -> e.drive("any_full", _ -> e.bit(e.ref("pe_full"), 0))),
        of(
            "Reciprocal",
            "average over the full window at the border",
            e -> e.drive("chosen", v -> ((Expr.Mux) v).whenFalse())),
        of(
            "PrunusArray",
            "second map's shift dropped",
            e -> e.drive("pool_shifts", v -> e.rewrite(v, x -> secondUnshifted(e, x)))),
        of("PrunusArray", "second map read where the first lies", e -> never(e, "second")),
        of("Reciprocal", "count goes on into the next window", e -> countsOn(e)),
        of("PoolUnit", "activations not shifted", e -> e.drive("wide", Mutations::unshifted)),
        of(
            "ProcessingElement",
            "own-lane item taken from the bus",
            e -> copy(e, "queue_pushed_activation", "broadcast_activation")),
        of("ProcessingElement", "zero activation taken", e -> copy(e, "queue_push", "push")),
        of("Scanner", "zero word not offered to the own lanes", e -> offersNonZeros(e)),
        of(
            "Scanner",
            "own-lane word broadcast lane by lane",
            e -> e.drive("last_of_word", v -> ((Expr.Binary) v).b())),
        of(
            "Scanner",
            "own-lane column counted by lanes",
            e -> e.drive("item_column", v -> ((Expr.Mux) v).whenFalse())),
        of(
            "ScanCoordinates",
            "word base dropped",
            e -> e.drive("base_q", v -> e.rewrite(v, Mutations::withoutPlus))),
        of(
            "ScanCoordinates",
            "rows as far apart as columns",
            e -> e.drive("last_row_phase", v -> e.rewrite(v, x -> pixelStride(e, x)))),
        of(
            "PoolUnit",
            "maximum of the window before kept",
            e -> e.condition("most", 0, v -> ((Expr.Binary) v).b())),
        of(
            "PoolUnit",
            "average not rounded",
            e -> e.drive("rounded", v -> e.rewrite(v, x -> withoutPlus(x)))),
        of("PoolSweep", "no window has a first activation", e -> never(e, "fresh")),
        of(
            "WindowEdge",
            "edge of the map forgotten in the address",
            e -> e.drive("step", v -> ((Expr.Mux) v).whenFalse())),
        of("RingAdder", "ring does not wrap", e -> copy(e, "chosen", "plain")),
        of(
            "RingAdder",
            "ring wraps one address early",
            e -> e.drive("chosen", v -> e.rewrite(v, x -> greaterOrEqual(e, x)))),
        of("Scanner", "no word read ahead", e -> off(e, "to_read", 0)),
        of("Scanner", "a word's other activations lost", Mutations::othersLost),
        of("Scanner", "push into a full queue", e -> copy(e, "pushes", "offers")),
        of(
            "LeadingNonZero",
            "lane number lost",
            e -> e.drive("lane", v -> e.constant(v.shape(), 0))),
        of(
            "ScanCoordinates",
            "minimum row stays",
            e -> e.drive("minimum_q", v -> e.rewrite(v, x -> withoutMinus(x)))),
        of(
            "ScanCoordinates",
            "window does not roll on",
            e -> e.drive("new_row_base", v -> e.rewrite(v, x -> withoutPlus(x)))),
        of(
            "ScanCoordinates",
            "column phase does not wrap",
            e -> e.drive("next_pixel", v -> ((Expr.Mux) v).whenFalse())),
        of(
            "MapAddress",
            "pixels of a map all next to each other",
            e -> e.drive("next_address_step", v -> ((Expr.Mux) v).whenFalse())),
        of(
            "AccumulatorSweep",
            "guard columns drained",
            e -> e.drive("row_begin", v -> ((Expr.Binary) v).a())),
        of(
            "Sequencer",
            "commands end a cycle early",
            e -> e.drive("tail", v -> e.rewrite(v, x -> threeToTwo(e, x)))),
        of(
            "Sequencer",
            "waits for a peer charged to the scan",
            e -> e.drive("blocked_before", v -> e.constant(v.shape(), 0))),
        of(
            "PeCounters",
            "multiply-adds counted twice",
            e -> e.drive("mac_count", v -> e.rewrite(v, x -> twice(e, x)))),
        of(
            "PeCounters",
            "empty columns not counted",
            e -> e.drive("empty_column_count", v -> e.rewrite(v, x -> withoutPlus(x)))));
  }

  private static Expr plusOne(ModuleEdit e, Expr x) {
    return e.binary(BinaryOp.PLUS, x, e.constant(x.shape(), 1));
  }

  private static boolean is(Expr x, String signal) {
    return x instanceof Expr.Ref r && r.signal().name().equals(signal);
  }

  private static Expr always(Expr x) {
    return x instanceof Expr.Mux m && is(m.condition(), "adds") ? m.whenTrue() : x;
  }

  private static Expr onesComplement(ModuleEdit e, Expr x) {
    return x instanceof Expr.Unary u && u.op() == UnaryOp.NEGATE ? e.not(u.a()) : x;
  }

  private static Expr inDrains(ModuleEdit e, Expr memory) {
    return e.mux(e.ref("reads_other"), e.not(memory), memory);
  }

  private static Expr secondUnshifted(ModuleEdit e, Expr x) {
    return x instanceof Expr.Mux m && is(m.condition(), "second")
        ? e.mux(m.condition(), e.constant(m.shape(), 0), m.whenFalse())
        : x;
  }

  private static void countsOn(ModuleEdit e) {
    e.drive("index", v -> ((Expr.Mux) v).whenFalse());
  }

  private static Expr unshifted(Expr x) {
    return ((Expr.Shift) x).a();
  }

  private static void offersNonZeros(ModuleEdit e) {
    e.drive("offers", _ -> e.binary(BinaryOp.AND, e.ref("valid"), e.ref("tree_any")));
  }

  private static Expr pixelStride(ModuleEdit e, Expr x) {
    return is(x, "row_stride") ? e.ref("pixel_stride") : x;
  }

  private static Mutation of(String module, String name, Consumer<ModuleEdit> change) {
    return new Mutation(name, module, change);
  }

  private static void never(ModuleEdit e, String signal) {
    e.drive(signal, _ -> e.never());
  }

  private static void firstHalf(ModuleEdit e, String signal) {
    e.drive(signal, half -> e.constant(half.shape(), 0));
  }

  private static void off(ModuleEdit e, String signal, int branch) {
    e.condition(signal, branch, _ -> e.never());
  }

  private static void copy(ModuleEdit e, String signal, String from) {
    e.drive(signal, _ -> e.ref(from));
  }

  private static void othersLost(ModuleEdit e) {
    Expr none = e.not(e.ref("tree_any"));
    Expr gone = e.binary(BinaryOp.OR, none, e.ref("pushes"));
    e.drive("passed", _ -> e.binary(BinaryOp.AND, e.ref("valid"), gone));
  }

  private static Expr oneLess(ModuleEdit e, Expr x) {
    return switch (x) {
      case Expr.Const c -> e.constant(c.shape(), c.value().longValueExact() - 1);
      case Expr.Binary b when b.op() == BinaryOp.EQ -> e.binary(BinaryOp.GE, b.a(), b.b());
      default -> x;
    };
  }

  private static Expr withoutPlus(Expr x) {
    return x instanceof Expr.Binary b && b.op() == BinaryOp.PLUS ? b.a() : x;
  }

  private static Expr withoutMinus(Expr x) {
    return x instanceof Expr.Binary b && b.op() == BinaryOp.MINUS ? b.a() : x;
  }

  private static Expr greaterOrEqual(ModuleEdit e, Expr x) {
    return x instanceof Expr.Binary b && b.op() == BinaryOp.GT
        ? e.binary(BinaryOp.GE, b.a(), b.b())
        : x;
  }

  private static Expr threeToTwo(ModuleEdit e, Expr x) {
    return x instanceof Expr.Const c && c.value().longValueExact() == 3
        ? e.constant(c.shape(), 2)
        : x;
  }

  private static Expr twice(ModuleEdit e, Expr x) {
    return x instanceof Expr.Const c && c.value().signum() > 0 ? e.constant(c.shape(), 2) : x;
  }
}
