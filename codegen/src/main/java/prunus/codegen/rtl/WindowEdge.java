package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * One axis of a sliding pooling window: where it begins and ends inside the map, and how far the
 * address moves from one window to the next. While the window hangs over the map's near edge its
 * begin stays at 0; then it moves by what is left of the stride, and from then on by all of it.
 *
 * <p><b>Cycle contract.</b> {@code load} in a cycle gives the first window from the next; {@code
 * next} in a cycle gives the window that follows, from the next. {@code step} is how far {@code
 * next} moves; {@code last} whether position {@code at} is the window's last.
 */
final class WindowEdge extends Module {
  final Bool load;
  final Bool next;
  final UInt size;
  final UInt stride;
  final UInt length;
  final UInt firstEnd;
  final UInt partialStep;
  final UInt fullStep;
  final UInt at;
  final UInt firstBegin;
  final UInt nextBegin;
  final UInt begin;
  final UInt step;
  final Bool last;

  WindowEdge(Dimensions d) {
    super("WindowEdge");
    load = input("load");
    next = input("next");
    size = input("size", uint(Dimensions.COUNT));
    stride = input("stride", uint(Dimensions.COUNT));
    length = input("length", uint(Dimensions.COUNT));
    firstEnd = input("first_end", uint(Dimensions.COUNT));
    partialStep = input("partial_step", uint(d.activationBits()));
    fullStep = input("full_step", uint(d.activationBits()));
    at = input("at", uint(Dimensions.COUNT));

    var end = reg("end_q", uint(Dimensions.COUNT));
    var from = reg("from_q", uint(Dimensions.COUNT));
    var zero = lit(Dimensions.COUNT, 0);
    var nextEnd = wire("next_end", end.plus(stride));
    var atEdge = wire("at_edge", nextEnd.le(size));
    firstBegin = output("first_begin", firstEnd.le(size).select(zero, firstEnd.minus(size)));
    nextBegin = output("next_begin", atEdge.select(zero, nextEnd.minus(size)));
    when(
            load,
            () -> {
              end.set(firstEnd);
              from.set(firstBegin);
            })
        .elseWhen(
            next,
            () -> {
              end.set(nextEnd);
              from.set(nextBegin);
            });
    begin = output("from", from);
    var moved = end.lt(size).select(partialStep, fullStep);
    step = output("step", atEdge.select(lit(d.activationBits(), 0), moved));
    var following = wire("following", at.plus(1));
    last = output("last", following.eq(end).or(following.eq(length)));
  }
}
