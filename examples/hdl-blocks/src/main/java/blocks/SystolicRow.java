package blocks;

import prunus.hdl.Bool;
import prunus.hdl.Instances;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * A row of multiply-add cells: the input wanders from cell to cell, each adds its product with its
 * own weight to a sum of its own.
 *
 * <p><b>Cycle contract.</b> {@code x} of cycle t is at cell i in cycle t+i and in its sum from cycle
 * t+i+1. {@code clear} empties all sums. {@code sum} is that of the cell numbered {@code which}.
 */
public final class SystolicRow extends Module {
  static final int WIDTH = 8;
  static final int SUM = 24;

  /** One cell. */
  static final class Cell extends Module {
    final SInt x = input("x", sint(WIDTH));
    final SInt weight = input("weight", sint(WIDTH));
    final Bool clear = input("clear");
    final SInt next;
    final SInt sum;

    Cell() {
      super("Cell");
      var held = reg("held", sint(WIDTH), 0);
      var total = reg("total", sint(SUM), 0);
      held.set(x);
      when(clear, () -> total.set(0))
          .otherwise(() -> total.set(total.plus(x.times(weight).extend(SUM))));
      next = output("next", held);
      sum = output("sum", total);
    }
  }

  /** A row of so many cells, at least 2. */
  public SystolicRow(int cells) {
    super("SystolicRow" + cells);
    var x = input("x", sint(WIDTH));
    var weights = input("weights", vec(cells, sint(WIDTH)));
    var clear = input("clear");
    var which = input("which", uint(32 - Integer.numberOfLeadingZeros(cells - 1)));
    Instances<Cell> cell = instances("stage", cells, new Cell());
    UInt passed = cell.each(c -> c.next).packed();
    unused(passed.slice(cells * WIDTH - 1, (cells - 1) * WIDTH));
    cell.each(c -> c.x)
        .set(Vec.of(passed.truncate((cells - 1) * WIDTH).concat(x), sint(WIDTH)));
    cell.each(c -> c.weight).set(weights);
    cell.all(c -> c.clear).set(clear);
    output("sum", cell.each(c -> c.sum).get(which));
  }
}
