package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * Reduces the activations of a pooling window, one a cycle: their maximum, or their sum times a
 * reciprocal of the window's size, 2^16 being 1, rounded half up; then clamped. Two maps are added
 * as windows of two, with a reciprocal of 1 and each activation shifted left to their common scale.
 *
 * <p><b>Cycle contract.</b> The last activation of a window, in cycle t, gives {@code value} in
 * cycle t+3: reduce, scale, round and clamp. {@code multiplier} is taken in cycle t+1. The next
 * window may begin in cycle t+1.
 */
final class PoolUnit extends Module {
  /** Bits of an activation's left shift. */
  static final int SHIFT = 4;

  private static final int FRACTION = 16;

  final Bool valid;
  final Bool first;
  final SInt activation;
  final UInt shift;
  final Bool average;
  final UInt multiplier;
  final UInt clamp;
  final Bool relu;
  final SInt value;

  PoolUnit() {
    super("PoolUnit");
    valid = input("valid");
    first = input("first");
    activation = input("activation", sint(Dimensions.VALUE));
    shift = input("shift", uint(SHIFT));
    average = input("average");
    multiplier = input("multiplier", uint(FRACTION + 1));
    clamp = input("clamp", uint(Dimensions.VALUE - 1));
    relu = input("relu");

    var most = reg("most", sint(Dimensions.VALUE));
    var sum = reg("sum", sint(Dimensions.SUM));
    var wide = wire("wide", activation.extend(Dimensions.SUM).shl(shift));
    when(
        valid,
        () -> {
          when(first.or(activation.gt(most)), () -> most.set(activation));
          when(first, () -> sum.set(wide)).otherwise(() -> sum.set(sum.plus(wide)));
        });

    var factor = concat(lit(1, 0), multiplier).asSInt();
    var scaled = reg("scaled", sum.times(factor));
    var mostHeld = reg("most_q", most);

    int bits = Clamp.WIDE;
    var rounded = wire("rounded", scaled.plus(1L << (FRACTION - 1)).shr(FRACTION).truncate(bits));
    var bounds = instance("bounds", new Clamp());
    bounds.wide.set(average.select(rounded, mostHeld.extend(bits)));
    bounds.clamp.set(clamp);
    bounds.relu.set(relu);
    value = output("value", reg("value_q", bounds.value));
  }
}
