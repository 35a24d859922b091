package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.SInt;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * What one group has to offer of the word in front of it.
 *
 * @param any whether an activation is still to go
 * @param last whether it is the group's last of the word, if there is one
 * @param lane its lane within the group
 * @param activation itself
 */
record Found(Bool any, Bool last, UInt lane, SInt activation) {
  static Bundle<Found> of(Dimensions d) {
    return p ->
        new Found(
            p.bool("any"),
            p.bool("last"),
            p.of("lane", Type.uint(d.positionBits())),
            p.of("activation", Type.sint(Dimensions.VALUE)));
  }

  /** Drives these signals. */
  void set(Found other) {
    any.set(other.any);
    last.set(other.last);
    lane.set(other.lane);
    activation.set(other.activation);
  }
}
