package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * From a sum to an activation: shift right with round half up, then clamp to 0..clamp with ReLU and
 * to −clamp..clamp without.
 *
 * <p>To round half up is to add the last bit shifted out, so nothing needs more bits than the sum
 * and one.
 *
 * <p><b>Cycle contract.</b> {@code sum} in cycle t gives {@code value} in cycle t+2: a register
 * behind the shift, one behind the clamp.
 */
final class Requantiser extends Module {
  final SInt sum;
  final UInt shift;
  final UInt clamp;
  final Bool relu;
  final SInt value;

  Requantiser() {
    super("Requantiser");
    sum = input("sum", sint(Dimensions.SUM));
    shift = input("shift", uint(5));
    clamp = input("clamp", uint(Dimensions.VALUE - 1));
    relu = input("relu");

    // One bit more at the low end catches the last bit shifted out.
    var withHalf = wire("with_half", concat(sum, lit(1, 0)).asSInt());
    var shifted = wire("shifted", withHalf.shr(shift));
    var half = concat(lit(Dimensions.SUM, 0), shifted.bit(0)).asSInt();
    var rounded = reg("rounded", shifted.shr(1).plus(half));

    var top = concat(lit(Dimensions.SUM + 1 - clamp.width(), 0), clamp).asSInt();
    var most = wire("most", top);
    var least = wire("least", relu.select(lit(sint(Dimensions.SUM + 1), 0), most.negate()));
    var above = rounded.gt(most);
    var below = rounded.lt(least);
    var clamped = wire("clamped", above.select(most, below.select(least, rounded)));
    value = output("value", reg("value_q", clamped.truncate(Dimensions.VALUE)));
  }
}
