package blocks;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Gathers elements of an AXI stream into wider ones, the first lowest; {@code last} ends a wide one
 * early, and {@code out_keep} has a bit for each element that is there.
 *
 * <p><b>Cycle contract.</b> An element moves in a cycle with {@code valid} and {@code ready} on its
 * side. A wide one is offered from the cycle after its last element came in; while it is offered and
 * taken, the next one's first element can come in: an element a cycle, without a gap.
 */
public final class StreamWidener extends Module {
  public final Bool inValid;
  public final Bool inReady;
  public final Bool outValid;
  public final Bool outReady;

  /**
   * A widener.
   *
   * @param width of an element, 1 or more
   * @param count elements in a wide one, 2 to 64
   */
  public StreamWidener(int width, int count) {
    if (count < 2 || count > 64) {
      throw new IllegalArgumentException("a count is 2 to 64, not " + count);
    }
    super("StreamWidener_" + width + "_" + count);
    inValid = input("in_valid");
    UInt inData = input("in_data", uint(width));
    Bool inLast = input("in_last");
    outReady = input("out_ready");

    int bits = 32 - Integer.numberOfLeadingZeros(count - 1);
    var at = reg("at", uint(bits), 0);
    var full = reg("full", bool(), 0);
    var last = reg("last", bool());
    var data = reg("data", vec(count, uint(width)), 0);
    var keep = reg("keep", uint(count), 0);

    inReady = output("in_ready", full.not().or(outReady));
    var take = wire("take", inValid.and(inReady));
    var fresh = wire("fresh", at.eq(0));
    List<UInt> next = new ArrayList<>();
    UInt kept = null;
    for (int i = 0; i < count; i++) {
      Bool here = at.eq(i);
      next.add(here.select(inData, fresh.select(lit(width, 0), data.get(i))));
      UInt bit = here.or(fresh.not().and(keep.bit(i))).asUInt();
      kept = kept == null ? bit : bit.concat(kept);
    }
    var ends = wire("ends", inLast.or(at.eq(count - 1)));
    UInt keeps = kept;
    when(outReady, () -> full.set(false));
    when(
        take,
        () -> {
          data.set(next);
          keep.set(keeps);
          last.set(inLast);
          full.set(ends);
          at.set(ends.select(lit(bits, 0), at.plus(1)));
        });
    outValid = output("out_valid", full);
    output("out_data", data);
    output("out_keep", keep);
    output("out_last", last);
  }
}
