package prunus.codegen.rtl;

import static prunus.array.contract.Dimensions.SHIFT;
import static prunus.array.contract.Dimensions.SUM;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * From a sum to an activation: add the other map's activation, shifted left to the sum's scale,
 * shift right with round half up, then clamp.
 *
 * <p>The left shift is {@code shift + other_shift}, which lies in 0..31, so five bits of it are
 * enough and nothing is compared. To round half up is to add the last bit shifted out, so nothing
 * needs more bits than the sum and one.
 *
 * <p><b>Cycle contract.</b> {@code sum}, {@code shift} and {@code other} in cycle t give {@code
 * value} in cycle t+3: a register behind the addition, one behind the right shift, one behind the
 * clamp. The others stay for a whole command.
 */
final class Requantiser extends Module {
  final SInt sum;
  final UInt shift;
  final SInt other;
  final Bool adds;
  final UInt otherShift;
  final UInt clamp;
  final Bool relu;
  final SInt value;

  Requantiser() {
    super("Requantiser");
    sum = input("sum", sint(SUM));
    shift = input("shift", uint(SHIFT));
    other = input("other", sint(Dimensions.VALUE));
    adds = input("adds");
    otherShift = input("other_shift", uint(SHIFT));
    clamp = input("clamp", uint(Dimensions.VALUE - 1));
    relu = input("relu");

    var left = wire("left", shift.plus(otherShift));
    var scaled = wire("scaled", other.extend(SUM).shl(left));
    var total = reg("total", sum.plus(adds.select(scaled, lit(sint(SUM), 0))));
    var right = reg("right", shift);

    // One bit more at the low end catches the last bit shifted out.
    var withHalf = wire("with_half", concat(total, lit(1, 0)).asSInt());
    var shifted = wire("shifted", withHalf.shr(right));
    var half = concat(lit(SUM, 0), shifted.bit(0)).asSInt();
    var rounded = reg("rounded", shifted.shr(1).plus(half));

    var bounds = instance("bounds", new Clamp());
    bounds.wide.set(rounded.extend(Clamp.WIDE));
    bounds.clamp.set(clamp);
    bounds.relu.set(relu);
    value = output("value", reg("value_q", bounds.value));
  }
}
