package prunus.testbench.mutation;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import prunus.hdl.ir.BinaryOp;
import prunus.hdl.ir.Expr;

/** The ways an array of several groups is broken that one of one group does not know. */
final class GroupMutations {
  private GroupMutations() {}

  /** All of them. */
  static List<Mutation> all() {
    return List.of(
        of("PrunusArray", "bias in every group", e -> e.drive("biased", v -> ones(e, v))),
        of("PrunusArray", "bias in no group", e -> e.drive("biased", v -> zeros(e, v))),
        of("GroupAdder", "a group's sum dropped", e -> copy(e, "sum_q", "a")),
        of(
            "GroupSum",
            "a group without a partner left out",
            e -> e.drive("waiting1", v -> zeros(e, v))),
        of("GroupSum", "shift not delayed with its sum", e -> copy(e, "total_shift", "shifts")),
        of(
            "PrunusArray",
            "sums taken a cycle before the tree has them",
            e -> e.drive("summed", v -> e.rewrite(v, x -> early(e, x)))),
        of(
            "Sequencer",
            "a split Drain ends when a joined one would",
            e -> e.drive("tail", v -> e.rewrite(v, GroupMutations::joinedTail))),
        of(
            "Sequencer",
            "a Stream ends with its first group",
            e -> e.drive("scans", _ -> all(e, "left_before"))),
        of(
            "PrunusArray",
            "a Stream ends when the first group is idle",
            e -> e.drive("sequencer_all_idle", _ -> e.bit(e.ref("group_idle"), 0))),
        of(
            "Sequencer",
            "a word held up in one group charged to all",
            e -> e.drive("blocked_before", v -> e.mux(some(e, v), ones(e, v), zeros(e, v)))),
        of(
            "LaneTurn",
            "the second group gets the first output",
            e -> e.drive("turn_q", v -> e.rewrite(v, x -> second(e, x)))),
        of(
            "LaneTurn",
            "one group gets all outputs",
            e -> e.drive("turn_q", v -> e.rewrite(v, GroupMutations::unshifted))),
        of(
            "LaneTurn",
            "turns go on from pixel to pixel",
            e -> e.drive("done", v -> ((Expr.Binary) v).b())),
        of("LaneTurn", "lanes without an output not cleared", e -> zero(e, "rest")),
        of("DrainLanes", "an output written where a 0 should be", e -> zero(e, "clear_mask")),
        of(
            "DrainLanes",
            "outputs written in every lane",
            e -> e.drive("write_mask", v -> ones(e, v))),
        of(
            "DrainLanes",
            "a word for each output",
            e -> e.drive("write_word", v -> e.constant(v.shape(), 1))),
        of(
            "DrainLanes",
            "added map's word read once for each output",
            e -> e.drive("read_word", v -> e.constant(v.shape(), 1))),
        of(
            "JointBus",
            "the first group goes last",
            e -> e.drive("tree_pending", v -> firstLast(e, v))),
        of("JointBus", "lane counted within its group", e -> zero(e, "first_lane")),
        of("JointBus", "a word over with its first group", e -> zero(e, "others")),
        of(
            "Scanner",
            "a joined broadcast takes one from every group",
            e -> e.condition("pending", 1, GroupMutations::anyGroups)),
        of(
            "Scanner",
            "another group's queue holds up a split Stream",
            e -> e.drive("full", v -> e.rewrite(v, GroupMutations::joined))),
        of(
            "Scanner",
            "another group's queue does not hold up a joined Stream",
            e -> e.drive("full", v -> e.rewrite(v, GroupMutations::split))),
        of(
            "ProcessingElement",
            "a group's own sum requantised",
            e -> e.drive("requantiser_sum", v -> e.rewrite(v, GroupMutations::joined))));
  }

  private static Mutation of(String module, String name, Consumer<ModuleEdit> change) {
    return new Mutation(name, module, change);
  }

  private static void copy(ModuleEdit e, String signal, String from) {
    e.drive(signal, _ -> e.ref(from));
  }

  private static void zero(ModuleEdit e, String signal) {
    e.drive(signal, v -> zeros(e, v));
  }

  private static Expr zeros(ModuleEdit e, Expr like) {
    return e.constant(like.shape(), 0);
  }

  private static Expr ones(ModuleEdit e, Expr like) {
    return e.constant(like.shape(), like.shape().max().longValueExact());
  }

  private static Expr some(ModuleEdit e, Expr v) {
    return e.binary(BinaryOp.NE, v, zeros(e, v));
  }

  private static Expr all(ModuleEdit e, String signal) {
    Expr v = e.ref(signal);
    return e.binary(BinaryOp.EQ, v, ones(e, v));
  }

  private static boolean is(Expr x, String signal) {
    return x instanceof Expr.Ref r && r.signal().name().equals(signal);
  }

  /** What a choice by {@code split} takes in a joined step. */
  private static Expr joined(Expr x) {
    return bySplit(x) ? ((Expr.Mux) x).whenFalse() : x;
  }

  private static Expr split(Expr x) {
    return bySplit(x) ? ((Expr.Mux) x).whenTrue() : x;
  }

  private static boolean bySplit(Expr x) {
    return x instanceof Expr.Mux m
        && (is(m.condition(), "joint_split") || is(m.condition(), "group_split"));
  }

  private static Expr joinedTail(Expr x) {
    return x instanceof Expr.Mux m && is(m.condition(), "split") ? m.whenFalse() : x;
  }

  /** The last register of the tree's delay left out. */
  private static Expr early(ModuleEdit e, Expr x) {
    if (!(x instanceof Expr.Ref r) || !r.signal().name().startsWith("tree_")) {
      return x;
    }
    int stage = Integer.parseInt(r.signal().name().substring("tree_".length()));
    return e.ref(stage > 1 ? "tree_" + (stage - 1) : "sequencer_draining");
  }

  private static Expr second(ModuleEdit e, Expr x) {
    return x instanceof Expr.Const c && c.value().equals(BigInteger.ONE)
        ? e.constant(c.shape(), 2)
        : x;
  }

  private static Expr unshifted(Expr x) {
    return x instanceof Expr.ShiftBy s ? s.a() : x;
  }

  private static Expr anyGroups(Expr x) {
    return x instanceof Expr.Binary b && is(b.a(), "pushes") ? b.a() : x;
  }

  /** Group 0 offers nothing while another one does. */
  private static Expr firstLast(ModuleEdit e, Expr any) {
    Expr others =
        e.binary(
            BinaryOp.AND, any, e.constant(any.shape(), any.shape().max().longValueExact() - 1));
    return e.mux(some(e, others), others, any);
  }
}
