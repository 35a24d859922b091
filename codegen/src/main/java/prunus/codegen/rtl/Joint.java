package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.SInt;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * What all groups have to offer of a word together, for a step in which they are one.
 *
 * @param split whether the groups scan for themselves instead
 * @param any whether an activation is still to go
 * @param last whether it is the word's last
 * @param full whether any queue of the array is full
 * @param mine whether the activation is this group's
 * @param lane its lane
 * @param activation itself
 */
record Joint(Bool split, Bool any, Bool last, Bool full, Bool mine, UInt lane, SInt activation) {
  static Bundle<Joint> of(Dimensions d) {
    return p ->
        new Joint(
            p.bool("split"),
            p.bool("any"),
            p.bool("last"),
            p.bool("full"),
            p.bool("mine"),
            p.of("lane", Type.uint(d.laneBits())),
            p.of("activation", Type.sint(Dimensions.VALUE)));
  }

  /** Drives this group's. */
  void set(Joint other) {
    split.set(other.split);
    any.set(other.any);
    last.set(other.last);
    full.set(other.full);
    mine.set(other.mine);
    lane.set(other.lane);
    activation.set(other.activation);
  }
}
