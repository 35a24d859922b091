package prunus.codegen.rtl;

import java.util.stream.LongStream;
import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The multiplier of an average: {@code fixed}, or with {@code count_inside} 2^16 over the number of
 * activations of the window that lie inside the map, rounded, 1 to 64 of them. Windows are the same
 * in every PE, so one serves all; it stands in a register, since the multiplication behind it is
 * the array's longest path.
 *
 * <p><b>Cycle contract.</b> An activation of a window in cycle t ({@code valid}) gives the {@code
 * multiplier} of those up to it in cycle t+1.
 */
final class Reciprocal extends Module {
  /** Most activations of a window. */
  static final int MOST = 64;

  private static final int FRACTION = 16;

  final Bool valid;
  final Bool first;
  final Bool inside;
  final UInt fixed;
  final UInt multiplier;

  Reciprocal() {
    super("Reciprocal");
    valid = input("valid");
    first = input("first");
    inside = input("count_inside");
    fixed = input("fixed", uint(FRACTION + 1));
    int bits = Dimensions.bitsFor(MOST);
    var earlier = reg("earlier", uint(bits));
    var index = wire("index", first.select(lit(bits, 0), earlier.plus(1)));
    var table = rom("reciprocals", uint(FRACTION + 1), reciprocals());
    var chosen = reg("chosen", uint(FRACTION + 1));
    var counted = table.readAsync("counted", index);
    when(
        valid,
        () -> {
          earlier.set(index);
          chosen.set(inside.select(counted, fixed));
        });
    multiplier = output("multiplier", chosen);
  }

  private static long[] reciprocals() {
    return LongStream.rangeClosed(1, MOST).map(n -> ((2L << FRACTION) / n + 1) / 2).toArray();
  }
}
