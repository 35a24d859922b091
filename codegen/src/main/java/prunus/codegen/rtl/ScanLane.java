package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;

/**
 * The scanner's part for one lane: its activation of the word being broadcast.
 *
 * <p><b>Cycle contract.</b> {@code arriving} with {@code advance} in cycle t is {@code held} from
 * cycle t+1. {@code non_zero} speaks of {@code arriving}.
 */
final class ScanLane extends Module {
  final SInt arriving;
  final Bool advance;
  final SInt held;
  final Bool nonZero;

  ScanLane() {
    super("ScanLane");
    arriving = input("arriving", sint(Dimensions.VALUE));
    advance = input("advance");
    var kept = reg("held_q", sint(Dimensions.VALUE));
    when(advance, () -> kept.set(arriving));
    held = output("held", kept);
    nonZero = output("non_zero", arriving.ne(0));
  }
}
