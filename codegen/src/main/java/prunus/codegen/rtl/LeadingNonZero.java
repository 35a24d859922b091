package prunus.codegen.rtl;

import java.util.ArrayList;
import java.util.List;
import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * The leading non-zero tree: of the lanes that are pending, the one with the lowest number, and its
 * activation. Each node chooses among four. It is not the part of that name, an encoder, behind
 * which the activation would have to be selected and the lane decoded: its nodes pass both up.
 *
 * <p><b>Cycle contract.</b> Combinational; the path is ⌈log4 N⌉ nodes long.
 */
final class LeadingNonZero extends Module {
  private static final int ARITY = 4;

  final UInt pending;
  final List<SInt> activations = new ArrayList<>();
  final Bool any;
  final UInt first;
  final UInt lane;
  final SInt activation;

  /** A group of lanes: whether one is pending, the first of them, and what it holds. */
  private record Node(Bool any, UInt first, UInt lane, SInt activation) {}

  LeadingNonZero(Dimensions d) {
    super("LeadingNonZero");
    int lanes = d.peCount();
    pending = input("pending", uint(lanes));
    List<Node> level = new ArrayList<>();
    for (int i = 0; i < lanes; i++) {
      SInt held = input("activation" + i, sint(Dimensions.VALUE));
      activations.add(held);
      Bool bit = pending.bit(i);
      level.add(new Node(bit, bit.asUInt(), lit(d.laneBits(), i), held));
    }
    for (int depth = 1; level.size() > 1; depth++) {
      List<Node> above = new ArrayList<>();
      for (int i = 0; i < level.size(); i += ARITY) {
        List<Node> group = level.subList(i, Math.min(level.size(), i + ARITY));
        above.add(named("node%d_%d".formatted(depth, i / ARITY), join(group)));
      }
      level = above;
    }
    any = output("any", level.getFirst().any());
    first = output("first", level.getFirst().first());
    lane = output("lane", level.getFirst().lane());
    activation = output("activation", level.getFirst().activation());
  }

  /** The first member of a group that has anything pending; the last one if none has. */
  private Node join(List<Node> group) {
    Node rest = group.getLast();
    for (Node node : group.reversed().subList(1, group.size())) {
      UInt none = lit(rest.first().width(), 0);
      rest =
          new Node(
              node.any().or(rest.any()),
              concat(node.any().select(none, rest.first()), node.first()),
              node.any().select(node.lane(), rest.lane()),
              node.any().select(node.activation(), rest.activation()));
    }
    return rest;
  }

  private Node named(String name, Node node) {
    return new Node(
        wire(name + "_any", node.any()),
        wire(name + "_first", node.first()),
        wire(name + "_lane", node.lane()),
        wire(name + "_activation", node.activation()));
  }
}
