package prunus.hdl.parts;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Cuts the paths of a stream: all outputs come straight from registers, at full throughput.
 *
 * <p>An element moves in a cycle with {@code valid} and {@code ready} on its side. It leaves one
 * cycle after it came in at the earliest, and elements keep their order. {@code in_ready} is off
 * only while both places are taken. Reset: empty.
 */
public final class SkidBuffer extends Module {
  public final Bool inValid;
  public final UInt inData;
  public final Bool inReady;
  public final Bool outValid;
  public final UInt outData;
  public final Bool outReady;

  public SkidBuffer(int width) {
    super("SkidBuffer_" + width);
    inValid = input("in_valid");
    inData = input("in_data", uint(width));
    outReady = input("out_ready");
    var free = reg("free", bool(), 1);
    var spare = reg("spare", uint(width));
    var valid = reg("valid", bool(), 0);
    var data = reg("data", uint(width));
    when(
            outReady.or(valid.not()),
            () -> {
              valid.set(inValid.or(free.not()));
              data.set(free.select(inData, spare));
              free.set(true);
            })
        .elseWhen(
            inValid.and(free),
            () -> {
              spare.set(inData);
              free.set(false);
            });
    inReady = output("in_ready", free);
    outValid = output("out_valid", valid);
    outData = output("out_data", data);
    assertion("spare_means_valid", free.or(valid));
  }
}
