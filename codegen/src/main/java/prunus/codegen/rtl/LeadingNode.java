package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * One node of the leading non-zero tree: the first of four groups of lanes that has anything
 * pending, and what that group found.
 *
 * <p><b>Cycle contract.</b> Combinational. If nothing is pending, {@code first} is zero and the
 * others are those of the last group.
 */
final class LeadingNode extends Module {
  static final int ARITY = 4;
  private static final int POSITION = 2;

  final UInt pending;
  final Vec<UInt> firsts;
  final Vec<UInt> lanes;
  final Vec<SInt> activations;
  final Bool any;
  final UInt first;
  final UInt lane;
  final SInt activation;

  /**
   * A node of a level.
   *
   * @param depth 1 for the nodes above the lanes, which find themselves first and have no number
   */
  LeadingNode(int depth) {
    super("LeadingNode" + depth);
    pending = input("pending", uint(ARITY));
    int group = 1 << (POSITION * (depth - 1));
    firsts = depth > 1 ? input("firsts", vec(ARITY, uint(group))) : Vec.of(pending, uint(1));
    lanes = depth > 1 ? input("lanes", vec(ARITY, uint(POSITION * (depth - 1)))) : null;
    activations = input("activations", vec(ARITY, sint(Dimensions.VALUE)));

    UInt found = firsts.get(0);
    for (int i = 1; i < ARITY; i++) {
      var earlier = pending.slice(i - 1, 0).orReduce();
      found = earlier.select(lit(group, 0), firsts.get(i)).concat(found);
    }
    UInt position = lit(POSITION, ARITY - 1);
    UInt number = lanes == null ? null : lanes.get(ARITY - 1);
    SInt value = activations.get(ARITY - 1);
    for (int i = ARITY - 2; i >= 0; i--) {
      position = pending.bit(i).select(lit(POSITION, i), position);
      number = lanes == null ? null : pending.bit(i).select(lanes.get(i), number);
      value = pending.bit(i).select(activations.get(i), value);
    }
    any = output("any", pending.orReduce());
    first = output("first", found);
    lane = output("lane", number == null ? position : position.concat(number));
    activation = output("activation", value);
  }
}
