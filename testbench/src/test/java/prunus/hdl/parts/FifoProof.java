package prunus.hdl.parts;

/**
 * A FIFO in which one element, chosen by the solver, is followed from {@code push} to {@code pop}.
 * In this package to see the words of the queue, which the induction needs.
 */
public final class FifoProof extends FifoQueue {
  public FifoProof(int width, int depth, boolean faulty) {
    super("FifoProof_" + width + "_" + depth + (faulty ? "_faulty" : ""), width, depth);
    int bits = Widths.toHold(depth - 1);
    var track = input("track");
    var inside = reg("followed", bool(), 0);
    var ahead = reg("ahead", uint(bits + 1), 0);
    var value = reg("value", uint(width));
    var chosen = wire("chosen", track.and(pushed).and(inside.not()));
    var leaves = wire("leaves", inside.and(popped).and(ahead.eq(0)));
    when(
        chosen,
        () -> {
          inside.set(true);
          value.set(data);
          ahead.set(popped.select(level.minus(1), level));
        });
    when(inside.and(popped), () -> ahead.set(ahead.minus(1)));
    when(leaves, () -> inside.set(false));
    assertion("leaves_as_it_came", leaves.not().or(head.eq(faulty ? value.plus(1) : value)));
    assertion("is_inside", inside.not().or(ahead.lt(level)));
    var place = wire("place", first.plus(ahead.truncate(bits)));
    assertion("is_in_its_place", inside.not().or(at(place).eq(value)));
    assertion("never_overflows", pushed.not().or(level.lt(depth)));
  }
}
