package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Stages POP and WALK: takes a broadcast and visits the entries of its column, one a cycle.
 *
 * <p><b>Cycle contract.</b> A column popped in cycle s has its n entries in WALK in cycles s+1 to
 * s+n; an empty one only says so in cycle s+1. The next pop is in cycle s + max(1, n) if an item
 * waits: the last entry is walked while the next column's pointers are read. {@code ready} says
 * that a pop is possible.
 */
final class ColumnWalker extends Module {
  final Bool occupied;
  final UInt begin;
  final UInt end;
  final Bool pop;
  final Bool ready;
  final Bool entry;
  final Bool first;
  final Bool empty;
  final UInt position;

  ColumnWalker() {
    super("ColumnWalker");
    occupied = input("occupied");
    begin = input("first_entry", uint(Dimensions.POINTER));
    end = input("end_entry", uint(Dimensions.POINTER));
    pop = output("pop");
    ready = output("ready");
    entry = output("entry");
    first = output("first");
    empty = output("empty");
    position = output("position", uint(Dimensions.POINTER));

    var walking = reg("walking", bool(), 0);
    var fresh = reg("fresh", bool());
    var next = reg("next", uint(Dimensions.POINTER));
    var at = wire("at", fresh.select(begin, next));
    var following = wire("following", at.plus(1));
    var exhausted = wire("exhausted", at.eq(end));
    var done = wire("done", exhausted.or(following.eq(end)));
    var free = wire("free", walking.not().or(done));
    var take = wire("take", free.and(occupied));

    walking.set(take.or(free.not()));
    fresh.set(take);
    next.set(following);
    ready.set(free);
    pop.set(take);
    entry.set(walking.and(exhausted.not()));
    empty.set(walking.and(exhausted));
    first.set(fresh);
    position.set(at);
  }
}
