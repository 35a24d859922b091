package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;

/**
 * The scanner's part in one PE: the PE's activation of the word being broadcast. The scanner takes
 * it from here, and so does the PE itself in an own-lane Stream.
 *
 * <p><b>Cycle contract.</b> {@code arriving} with {@code advance} in cycle t is {@code held} from
 * cycle t+1, {@code held_non_zero} with it. {@code non_zero} speaks of {@code arriving}.
 */
final class ScanLane extends Module {
  final SInt arriving;
  final Bool advance;
  final SInt held;
  final Bool nonZero;
  final Bool heldNonZero;

  ScanLane() {
    super("ScanLane");
    arriving = input("arriving", sint(Dimensions.VALUE));
    advance = input("advance");
    var kept = reg("held_q", sint(Dimensions.VALUE));
    var keptNonZero = reg("held_non_zero_q", bool());
    nonZero = output("non_zero", arriving.ne(0));
    when(
        advance,
        () -> {
          kept.set(arriving);
          keptNonZero.set(nonZero);
        });
    held = output("held", kept);
    heldNonZero = output("held_non_zero", keptNonZero);
  }
}
