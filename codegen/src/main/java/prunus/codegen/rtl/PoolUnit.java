package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * Reduces the activations of a pooling window, one a cycle: their maximum, or their sum times a
 * reciprocal of the window's size, 2^16 being 1, rounded half up and clamped.
 *
 * <p><b>Cycle contract.</b> The last activation of a window, in cycle t, gives {@code value} in
 * cycle t+3: reduce, scale, round. The next window may begin in cycle t+1.
 */
final class PoolUnit extends Module {
  private static final int FRACTION = 16;

  final Bool valid;
  final Bool first;
  final SInt activation;
  final Bool average;
  final UInt multiplier;
  final UInt clamp;
  final SInt value;

  PoolUnit() {
    super("PoolUnit");
    valid = input("valid");
    first = input("first");
    activation = input("activation", sint(Dimensions.VALUE));
    average = input("average");
    multiplier = input("multiplier", uint(FRACTION + 1));
    clamp = input("clamp", uint(Dimensions.VALUE - 1));

    var most = reg("most", sint(Dimensions.VALUE));
    var sum = reg("sum", sint(Dimensions.SUM));
    var wide = wire("wide", activation.extend(Dimensions.SUM));
    when(
        valid,
        () -> {
          when(first.or(activation.gt(most)), () -> most.set(activation));
          when(first, () -> sum.set(wide)).otherwise(() -> sum.set(sum.plus(wide)));
        });

    var factor = concat(lit(1, 0), multiplier).asSInt();
    var scaled = reg("scaled", sum.times(factor));
    var mostHeld = reg("most_q", most);

    int bits = Dimensions.SUM + 2;
    var rounded = wire("rounded", scaled.plus(1L << (FRACTION - 1)).shr(FRACTION).truncate(bits));
    var top = wire("top", concat(lit(bits - clamp.width(), 0), clamp).asSInt());
    var bottom = wire("bottom", top.negate());
    var mean = rounded.gt(top).select(top, rounded.lt(bottom).select(bottom, rounded));
    var meanWire = wire("mean", mean);
    var result = average.select(meanWire.truncate(Dimensions.VALUE), mostHeld);
    value = output("value", reg("value_q", result));
  }
}
