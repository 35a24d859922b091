package prunus.hdl.circuits;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/** Arrays of instances, nested, with ports of every kind; vectors and elements of them. */
public final class Arrays extends Module {
  /** Adds what arrives to a sum, and keeps the last few sums in a memory. */
  static final class Cell extends Module {
    final Bool on = input("on");
    final Bool clear = input("clear");
    final SInt data = input("data", sint(7));
    final SInt sum = output("sum", sint(12));
    final Bool odd;
    final UInt old;

    Cell() {
      super("Cell");
      var total = reg("total", sint(12), 0);
      when(clear, () -> total.set(0)).elseWhen(on, () -> total.set(total.plus(data.extend(12))));
      sum.set(total);
      odd = output("odd", total.bit(0));
      var at = reg("at", uint(2), 0);
      var kept = memory("kept", 4, uint(12));
      when(on, () -> kept.write(at, total.asUInt()));
      when(on, () -> at.set(at.plus(1)));
      old = output("old", kept.readSync("kept_data", data.truncate(2).asUInt(), on));
    }
  }

  /** Three cells of one group. */
  static final class Group extends Module {
    final UInt on = input("on", uint(3));
    final Bool clear = input("clear");
    final Vec<SInt> data = input("data", vec(3, sint(7)));
    final SInt most;
    final UInt odds;

    Group() {
      super("Group");
      var cells = instances("cells", 3, new Cell());
      cells.each(c -> c.on).set(Vec.of(on, bool()));
      cells.all(c -> c.clear).set(clear);
      cells.each(c -> c.data).set(data);
      most = output("most", cells.each(c -> c.sum).reduce((a, b) -> a.gt(b).select(a, b)));
      odds =
          output(
              "odds",
              cells.each(c -> c.odd).packed().xor(cells.each(c -> c.old).get(1).truncate(3)));
    }
  }

  public Arrays(int groups) {
    super("Arrays" + groups);
    var on = input("on", uint(3 * groups));
    var clear = input("clear");
    var data = input("data", vec(groups, uint(21)));
    var index = input("number", uint(3));
    var array = instances("group", groups, new Group());
    array.each(g -> g.on).set(Vec.of(on, uint(3)));
    array.all(g -> g.clear).set(clear);
    array.eachVec(g -> g.data).set(data);
    var most = wire("most", array.each(g -> g.most));
    output("chosen", most.get(index));
    output("bit_of", Vec.of(on, bool()).get(index));
    output("odd", array.each(g -> g.odds).anyOne());
    var last = reg("last", vec(groups, sint(12)), 0);
    last.set(most.with(index, most.get(0)));
    output("sum", last.reduce((a, b) -> a.plus(b)));
  }
}
