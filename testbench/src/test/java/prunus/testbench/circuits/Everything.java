package prunus.testbench.circuits;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/** A bit of all that a simulation must reach: hierarchy, wide values, memories, properties. */
public final class Everything extends Module {
  /** An accumulator. */
  public static final class Accumulator extends Module {
    public final Bool en;
    public final UInt in;
    public final UInt sum;

    public Accumulator(int width) {
      super("Accumulator" + width);
      en = input("en");
      in = input("in", uint(width));
      sum = output("sum", uint(width));
      var total = reg("total", uint(width), 0);
      when(en, () -> total.set(total.plus(in)));
      sum.set(total);
    }
  }

  public Everything() {
    super("Everything");
    var en = input("en");
    var wide = input("wide", uint(100));
    var small = input("step_by", sint(5));
    var address = input("address", uint(3));
    var narrow = instance("narrow", new Accumulator(12));
    var broad = instance("broad", new Accumulator(100));
    narrow.en.set(en);
    narrow.in.set(small.resize(12).asUInt());
    broad.en.set(en.and(small.lt(0)));
    broad.in.set(wide);
    output("low", narrow.sum);
    output("high", broad.sum);
    var delayed = reg("delayed", small);
    output("product", delayed.times(small));
    output("shown", delayed.plus(1));

    var sync = memory("store", 8, sint(20));
    when(en, () -> sync.write(address, small.resize(20)));
    output("stored", sync.readSync("stored_q", address));
    var async = memory("file", 8, uint(70));
    when(en, () -> async.write(address, wide.truncate(70)));
    output("filed", async.readAsync("filed_now", address));
    var codes = rom("codes", sint(16), 1, -2, 300, 4, 5, 6, 7, -8);
    output("code", codes.readSync("code_q", address));
    assertion("small_enough", narrow.sum.le(40));
    cover("reached", narrow.sum.gt(8));
  }
}
