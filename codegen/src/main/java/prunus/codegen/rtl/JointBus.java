package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * All groups as one, for a joined step: of the groups that have an activation to offer the first
 * one goes, as if all lanes hung on one leading non-zero tree. Another such tree chooses among the
 * groups.
 *
 * <p><b>Cycle contract.</b> Combinational. If no group has anything, {@code lane} and {@code
 * activation} mean nothing.
 */
final class JointBus extends Module {
  final Vec<Bool> groupAny;
  final Vec<Bool> groupLast;
  final Vec<Bool> groupFull;
  final Vec<UInt> groupLane;
  final Vec<SInt> groupActivation;
  final Vec<Bool> mine;
  final Bool any;
  final Bool last;
  final Bool full;
  final UInt lane;
  final SInt activation;

  JointBus(Dimensions d) {
    super("JointBus");
    int groups = d.groupCount();
    groupAny = input("group_any", vec(groups, bool()));
    groupLast = input("group_last", vec(groups, bool()));
    groupFull = input("group_full", vec(groups, bool()));
    groupLane = input("group_lane", vec(groups, uint(d.positionBits())));
    groupActivation = input("group_activation", vec(groups, sint(Dimensions.VALUE)));

    var tree = instance("tree", new LeadingNonZero("LeadingGroup", groups));
    tree.pending.set(groupAny.packed());
    tree.activations.set(groupActivation);
    mine = output("mine", Vec.of(tree.first, bool()));
    any = output("any", tree.any);
    var others = wire("others", groupAny.packed().and(tree.first.not()).orReduce());
    var lastOfFirst = wire("last_of_first", tree.first.and(groupLast.packed()).orReduce());
    last = output("last", lastOfFirst.and(others.not()));
    full = output("full", groupFull.anyOne());
    int bits = d.laneBits() + 1;
    var firstLane =
        wire("first_lane", tree.lane.times(lit(bits, d.positions())).resize(d.laneBits()));
    var within = groupLane.get(tree.lane);
    lane = output("lane", firstLane.plus(within.resize(d.laneBits())));
    activation = output("activation", tree.activation);
  }
}
