package blocks;

import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.Vec;
import prunus.hdl.parts.RoundRobinArbiter;

/**
 * Several streams into one, round robin: whoever was served waits for all others that want.
 *
 * <p><b>Cycle contract.</b> {@code out_valid} holds in a cycle in which some input is valid;
 * {@code out_data} is then that of the one whose turn it is, {@code out_from} its bit, and if {@code
 * out_ready} holds it alone is ready and its element moves.
 */
public final class StreamMerger extends Module {
  /**
   * A merger.
   *
   * @param count of streams, 2 or more
   * @param width of their elements
   */
  public StreamMerger(int count, int width) {
    super("StreamMerger_" + count + "_" + width);
    UInt inValid = input("in_valid", uint(count));
    Vec<UInt> inData = input("in_data", vec(count, uint(width)));
    var outReady = input("out_ready");
    var arbiter = instance("arbiter", new RoundRobinArbiter(count));
    arbiter.request.set(inValid);
    arbiter.accept.set(outReady);
    UInt data = null;
    for (int i = 0; i < count; i++) {
      UInt own = inData.get(i).and(arbiter.grant.bit(i).asUInt().repeat(width));
      data = data == null ? own : data.or(own);
    }
    output("in_ready", arbiter.grant.and(outReady.asUInt().repeat(count)));
    output("out_valid", inValid.orReduce());
    output("out_data", data);
    output("out_from", arbiter.grant);
  }
}
