package prunus.codegen.rtl;

import java.util.Optional;
import java.util.function.Function;
import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * Reads a group's activations word by word and broadcasts the non-zero ones in lane order. One word
 * is being broadcast while the next waits at the memories' output, so a word takes max(1,
 * non-zeros) cycles. In an own-lane Stream ({@code own}) each word, be it all zeros, goes to all
 * PEs at once and takes one cycle; each PE looks at its own lane.
 *
 * <p>The words stand in the PEs' {@link ScanLane}s, which take the next one with {@code advance}.
 *
 * <p>In a joined step of an array of several groups all scanners go in step: what is offered, and
 * whether a word has passed, is said of all groups together ({@link Joint}).
 *
 * <p><b>Cycle contract.</b> {@code load} in the cycle before the first. In the first cycle of
 * {@code running} the first address is out, in the second the word is at the memories' output, in
 * the third (cycle 2) its first non-zero is offered, or with {@code own} the word itself. {@code
 * push} follows in the same cycle unless a queue is full; {@code words_left} tells whether words
 * have not passed at the start of the cycle.
 */
final class Scanner extends Module {
  final Bool load;
  final Bool running;
  final Bool anyFull;
  final UInt words;
  final UInt firstAddress;
  final UInt ringLast;
  final UInt ringCapacity;
  final Bool own;
  final Vec<SInt> held;
  final Vec<Bool> nonZero;
  final Bool advance;
  final Bool read;
  final UInt address;
  final Bool blocked;
  final Bool push;
  final Item item;
  final Bool wordsLeft;
  final Bool wordPassed;
  final UInt column;
  final UInt base;
  final UInt minimum;
  final Optional<Joint> joint;
  final Optional<Found> found;

  Scanner(Dimensions d) {
    super("Scanner");
    int lanes = d.positions();
    boolean many = d.groupCount() > 1;
    load = input("load");
    running = input("running");
    anyFull = input("any_full");
    words = input("words", uint(Dimensions.LONG_COUNT));
    firstAddress = input("first_address", uint(d.activationBits()));
    ringLast = input("ring_last", uint(d.activationBits()));
    ringCapacity = input("ring_capacity", uint(d.activationBits() + 1));
    own = input("own");
    read = output("read");
    address = output("address", uint(d.activationBits()));
    blocked = output("blocked");
    push = output("push");
    item = outputs("item", Item.of(d));
    wordsLeft = output("words_left");
    column = input("column", uint(d.columnBits()));
    base = input("base", uint(d.accumulatorBits()));
    minimum = input("minimum", uint(d.accumulatorBits()));
    wordPassed = output("word_passed");
    held = input("held", vec(lanes, sint(Dimensions.VALUE)));
    nonZero = input("non_zero", vec(lanes, bool()));
    advance = output("advance");
    joint = many ? Optional.of(inputs("joint", Joint.of(d))) : Optional.empty();
    found = many ? Optional.of(outputs("found", Found.of(d))) : Optional.empty();

    // The word being broadcast: which of its activations are still to go.
    var tree = instance("tree", new LeadingNonZero("LeadingNonZero", lanes));
    var valid = reg("valid", bool(), 0);
    var pending = reg("pending", uint(lanes));
    tree.activations.set(held);
    tree.pending.set(pending);

    var after = wire("after", pending.and(tree.first.not()));
    var offers = wire("offers", valid.and(own.or(together(tree.any, Joint::any))));
    var full = wire("full", together(anyFull, Joint::full));
    var pushes = wire("pushes", offers.and(full.not()));
    var lastOfWord = wire("last_of_word", own.or(together(after.eq(0), Joint::last)));
    var passed = wire("passed", valid.and(offers.not().or(pushes.and(lastOfWord))));
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
                        pending.set(nonZero.packed());
                        waiting.set(reads);
                      })
                  .elseWhen(
                      joint.map(j -> pushes.and(j.split().or(j.mine()))).orElse(pushes),
                      () -> pending.set(after));
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
    blocked.set(offers.and(full));
    push.set(pushes);
    wordPassed.set(passed);
    wordsLeft.set(left.ne(0));
    var number = tree.lane.resize(d.columnBits());
    var lane =
        joint.map(j -> j.split().select(number, j.lane().resize(d.columnBits()))).orElse(number);
    item.column().set(own.select(column, column.plus(lane)));
    item.activation()
        .set(
            joint
                .map(j -> j.split().select(tree.activation, j.activation()))
                .orElse(tree.activation));
    item.base().set(base);
    item.minimum().set(minimum);
    found.ifPresent(
        f -> {
          f.any().set(tree.any);
          f.last().set(after.eq(0));
          f.lane().set(tree.lane);
          f.activation().set(tree.activation);
        });
  }

  /** The group's own, or in a joined step that of all groups. */
  private Bool together(Bool own, Function<Joint, Bool> all) {
    return joint.map(j -> j.split().select(own, all.apply(j))).orElse(own);
  }
}
