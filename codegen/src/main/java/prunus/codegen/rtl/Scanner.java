package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * Reads activations word by word and broadcasts the non-zero ones in lane order. One word is being
 * broadcast while the next waits at the memories' output, so a word takes max(1, non-zeros) cycles.
 *
 * <p><b>Cycle contract.</b> {@code load} in the cycle before the first. In the first cycle of
 * {@code running} the first address is out, in the second the word is at the memories' output, in
 * the third (cycle 2) its first non-zero is offered. {@code push} follows in the same cycle unless
 * a queue is full; {@code words_left} counts the words not passed at the start of the cycle.
 */
final class Scanner extends Module {
  final Bool load;
  final Bool running;
  final Bool anyFull;
  final UInt words;
  final UInt firstAddress;
  final UInt ringLast;
  final UInt ringCapacity;
  final Vec<SInt> data;
  final Bool read;
  final UInt address;
  final Bool offer;
  final Bool push;
  final Item item;
  final Bool wordsLeft;
  final Bool wordPassed;
  final UInt column;
  final UInt base;
  final UInt minimum;

  Scanner(Dimensions d) {
    super("Scanner");
    int lanes = d.peCount();
    load = input("load");
    running = input("running");
    anyFull = input("any_full");
    words = input("words", uint(Dimensions.LONG_COUNT));
    firstAddress = input("first_address", uint(d.activationBits()));
    ringLast = input("ring_last", uint(d.activationBits()));
    ringCapacity = input("ring_capacity", uint(d.activationBits() + 1));
    read = output("read");
    address = output("address", uint(d.activationBits()));
    offer = output("offer");
    push = output("push");
    item = outputs("item", Item.of(d));
    wordsLeft = output("words_left");
    column = input("column", uint(d.columnBits()));
    base = input("base", uint(d.accumulatorBits()));
    minimum = input("minimum", uint(d.accumulatorBits()));
    wordPassed = output("word_passed");

    // The word being broadcast: its activations, and which of them are still to go.
    var tree = instance("tree", new LeadingNonZero(d));
    var valid = reg("valid", bool(), 0);
    var pending = reg("pending", uint(lanes));
    var advance = wire("advance");
    data = input("data", vec(lanes, sint(Dimensions.VALUE)));
    var lane = instances("lane", lanes, new ScanLane());
    lane.each(l -> l.arriving).set(data);
    lane.all(l -> l.advance).set(advance);
    tree.activations.set(lane.each(l -> l.held));
    tree.pending.set(pending);

    var after = wire("after", pending.and(tree.first.not()));
    var offers = wire("offers", valid.and(tree.any));
    var pushes = wire("pushes", offers.and(anyFull.not()));
    var passed = wire("passed", valid.and(tree.any.not().or(pushes.and(after.eq(0)))));
    advance.set(running.and(valid.not().or(passed)));

    // The word behind it, at the memories' output, and the addresses of those behind that.
    var waiting = reg("waiting", bool(), 0);
    var toRead = reg("to_read", uint(Dimensions.LONG_COUNT), 0);
    var left = reg("left", uint(Dimensions.LONG_COUNT), 0);
    var at = reg("at", uint(d.activationBits()));
    var ring = instance("next_address", new RingAdder(d));
    ring.address.set(at);
    ring.step.set(1);
    ring.last.set(ringLast);
    ring.capacity.set(ringCapacity);
    var reads = wire("reads", advance.and(toRead.ne(0)));
    when(
            load,
            () -> {
              valid.set(false);
              waiting.set(false);
              toRead.set(words);
              left.set(words);
              at.set(firstAddress);
            })
        .otherwise(
            () -> {
              when(
                      advance,
                      () -> {
                        valid.set(waiting);
                        pending.set(lane.each(l -> l.nonZero).packed());
                        waiting.set(reads);
                      })
                  .elseWhen(pushes, () -> pending.set(after));
              when(
                  reads,
                  () -> {
                    toRead.set(toRead.minus(1));
                    at.set(ring.sum);
                  });
              when(passed, () -> left.set(left.minus(1)));
            });

    read.set(reads);
    address.set(at);
    offer.set(offers);
    push.set(pushes);
    wordPassed.set(passed);
    wordsLeft.set(left.ne(0));
    item.column().set(column.plus(tree.lane.resize(d.columnBits())));
    item.activation().set(tree.activation);
    item.base().set(base);
    item.minimum().set(minimum);
  }
}
