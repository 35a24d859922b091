package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Which lanes a split Drain is at. A pixel's local channels go round the groups: one of G takes its
 * turn, and with the last of G, or of the pixel, the word is full. Which group's lane that is at a
 * position, the position decides; this counts.
 *
 * <p><b>Cycle contract.</b> {@code load} in a cycle gives a pixel's first local channel from the
 * next; {@code next} in a cycle gives the one that follows, from the next.
 */
final class LaneTurn extends Module {
  final Bool load;
  final Bool next;
  final UInt locals;
  final UInt turn;
  final UInt rest;
  final Bool wordDone;

  LaneTurn(Dimensions d) {
    super("LaneTurn");
    int groups = d.groupCount();
    load = input("load");
    next = input("next");
    locals = input("locals", uint(d.rankBits() + 1));

    var local = reg("channel", uint(d.rankBits() + 1));
    var at = reg("turn_q", uint(groups));
    var last = wire("last", local.plus(1).eq(locals));
    var done = wire("done", last.or(at.msb()));
    var first = lit(groups, 1);
    when(
            load,
            () -> {
              local.set(0);
              at.set(first);
            })
        .elseWhen(
            next,
            () -> {
              when(last, () -> local.set(0)).otherwise(() -> local.set(local.plus(1)));
              when(done, () -> at.set(first)).otherwise(() -> at.set(at.shl(1)));
            });
    turn = output("turn", at);
    // All above the one bit: what is left when it and those below are taken away.
    var upTo = wire("up_to", at.or(at.minus(1)));
    rest = output("rest", upTo.not().and(last.repeat(groups)));
    wordDone = output("word_done", done);

    var single = at.ne(0).and(at.and(at.minus(1)).eq(0));
    var begun = reg("begun", bool(), 0);
    when(load, () -> begun.set(true));
    assertion("one_has_its_turn", begun.not().or(single));
  }
}
