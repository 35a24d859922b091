package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.SInt;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * What a PE that is one of several at a position is told.
 *
 * @param split whether the step is a split one
 * @param biased whether its accumulators begin with the bias; else with 0
 * @param cleared whether a 0 is written instead of a result
 * @param total of the position's accumulators in all groups
 * @param shift right shift of the channel that this is of
 */
record GroupPart(Bool split, Bool biased, Bool cleared, SInt total, UInt shift) {
  static Bundle<GroupPart> bundle() {
    return p ->
        new GroupPart(
            p.bool("split"),
            p.bool("biased"),
            p.bool("cleared"),
            p.of("total", Type.sint(Dimensions.SUM)),
            p.of("shift", Type.uint(Dimensions.SHIFT)));
  }
}
