package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Whose activations a split Drain reads and writes: one group's at each position. Of all else the
 * array does the masks are all ones and nothing is cleared. Bit i of a mask is for the i-th lane
 * behind the one a position begins with.
 *
 * <p><b>Cycle contract.</b> {@code load} in the cycle before a command's first; {@code reads} in a
 * cycle in which a split Drain reads what it adds, {@code writes} in one in which it writes. Masks
 * and {@code read_word}, {@code write_word}, whether the next one is in the next word, speak of the
 * same cycle.
 */
final class DrainLanes extends Module {
  final Bool load;
  final UInt locals;
  final Bool reads;
  final Bool writes;
  final UInt readMask;
  final UInt writeMask;
  final UInt clearMask;
  final Bool readWord;
  final Bool writeWord;

  DrainLanes(Dimensions d) {
    super("DrainLanes");
    int groups = d.groupCount();
    load = input("load");
    locals = input("locals", uint(d.rankBits() + 1));
    reads = input("reads");
    writes = input("writes");

    var reading = instance("reading", new LaneTurn(d));
    reading.load.set(load);
    reading.next.set(reads);
    reading.locals.set(locals);
    unused(reading.rest);
    var writing = instance("writing", new LaneTurn(d));
    writing.load.set(load);
    writing.next.set(writes);
    writing.locals.set(locals);

    readMask = output("read_mask", reading.turn.or(reads.not().repeat(groups)));
    UInt written = writing.turn.or(writing.rest);
    writeMask = output("write_mask", written.or(writes.not().repeat(groups)));
    clearMask = output("clear_mask", writing.rest.and(writes.repeat(groups)));
    readWord = output("read_word", reading.wordDone.or(reads.not()));
    writeWord = output("write_word", writing.wordDone.or(writes.not()));
  }
}
