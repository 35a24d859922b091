package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * Brings a result into its format: to 0..clamp with {@code relu}, to −clamp..clamp without.
 *
 * <p><b>Cycle contract.</b> Combinational.
 */
final class Clamp extends Module {
  /** Bits of what is clamped: the widest result there is, an average before it is cut. */
  static final int WIDE = Dimensions.SUM + 2;

  final SInt wide;
  final UInt clamp;
  final Bool relu;
  final SInt value;

  Clamp() {
    super("Clamp");
    wide = input("wide", sint(WIDE));
    clamp = input("clamp", uint(Dimensions.VALUE - 1));
    relu = input("relu");
    var most = wire("most", concat(lit(WIDE - clamp.width(), 0), clamp).asSInt());
    var least = wire("least", relu.select(lit(sint(WIDE), 0), most.negate()));
    var above = wide.gt(most);
    var below = wide.lt(least);
    var clamped = wire("clamped", above.select(most, below.select(least, wide)));
    value = output("value", clamped.truncate(Dimensions.VALUE));
  }
}
