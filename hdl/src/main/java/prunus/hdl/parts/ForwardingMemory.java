package prunus.hdl.parts;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * A memory of one read and one write port, in which a read sees a write of its own cycle.
 *
 * <p>A cycle with {@code we} writes {@code wdata} to {@code waddr} at its end. A cycle with {@code
 * re} reads {@code raddr}; {@code rdata} shows it from the next cycle on, until the next read: the
 * word written in the same cycle if the addresses are equal, else the word as the writes before
 * left it. The contents are not reset.
 */
public final class ForwardingMemory extends Module {
  public final Bool we;
  public final UInt waddr;
  public final UInt wdata;
  public final Bool re;
  public final UInt raddr;
  public final UInt rdata;

  public ForwardingMemory(int width, int depth) {
    super("ForwardingMemory_" + width + "_" + depth);
    var words = memory("words", depth, uint(width));
    int bits = words.addressWidth();
    we = input("we");
    waddr = input("waddr", uint(bits));
    wdata = input("wdata", uint(width));
    re = input("re");
    raddr = input("raddr", uint(bits));
    when(we, () -> words.write(waddr, wdata));
    var old = words.readSync("old", raddr, re);
    var hit = reg("hit", bool());
    var written = reg("written", uint(width));
    when(
        re,
        () -> {
          hit.set(we.and(waddr.eq(raddr)));
          written.set(wdata);
        });
    rdata = output("rdata", hit.select(written, old));
  }
}
