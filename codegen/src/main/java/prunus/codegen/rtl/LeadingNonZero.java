package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Instances;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * The leading non-zero tree: of the lanes that are pending, the one with the lowest number, and its
 * activation. Each node chooses among four. It is not the part of that name, an encoder, behind
 * which the activation would have to be selected and the lane decoded: its nodes pass both up.
 *
 * <p><b>Cycle contract.</b> Combinational; the path is ⌈log4 N⌉ nodes long. If nothing is pending,
 * {@code lane} and {@code activation} mean nothing.
 */
final class LeadingNonZero extends Module {
  final UInt pending;
  final Vec<SInt> activations;
  final Bool any;
  final UInt first;
  final UInt lane;
  final SInt activation;

  /**
   * A tree.
   *
   * @param name of the definition; one name, one number of lanes
   */
  LeadingNonZero(String name, int lanes) {
    super(name);
    pending = input("pending", uint(lanes));
    activations = input("activations", vec(lanes, sint(Dimensions.VALUE)));

    int nodes = lanes;
    UInt levelPending = pending;
    UInt levelActivations = activations.packed();
    Instances<LeadingNode> level = null;
    for (int depth = 1; depth == 1 || nodes > 1; depth++) {
      int above = Math.ceilDiv(nodes, LeadingNode.ARITY);
      int places = above * LeadingNode.ARITY;
      var next = instances("level" + depth, above, new LeadingNode(depth));
      next.each(n -> n.pending).packed().set(levelPending.resize(places));
      next.eachVec(n -> n.activations)
          .packed()
          .set(levelActivations.resize(places * Dimensions.VALUE));
      if (level != null) {
        UInt firsts = level.each(n -> n.first).packed();
        UInt numbers = level.each(n -> n.lane).packed();
        next.eachVec(n -> n.firsts).packed().set(firsts.resize(firsts.width() / nodes * places));
        next.eachVec(n -> n.lanes).packed().set(numbers.resize(numbers.width() / nodes * places));
      }
      levelPending = next.each(n -> n.any).packed();
      levelActivations = next.each(n -> n.activation).packed();
      level = next;
      nodes = above;
    }
    any = output("any", levelPending.asBool());
    first = output("first", low(level.each(n -> n.first).packed(), lanes));
    lane = output("lane", low(level.each(n -> n.lane).packed(), Dimensions.bitsFor(lanes)));
    activation = output("activation", levelActivations.asSInt());
  }

  /** The low bits; those above belong to lanes that are not there. */
  private UInt low(UInt value, int width) {
    if (width < value.width()) {
      unused(value.slice(value.width() - 1, width));
    }
    return value.truncate(width);
  }
}
