package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Where the next activation of a map lies, for reading or writing: the words of a pixel one after
 * the other, then a step to the next pixel, in a ring.
 *
 * <p><b>Cycle contract.</b> {@code load} in a cycle gives the first address from the next; {@code
 * next} in a cycle gives the address that follows, from the next.
 */
final class MapAddress extends Module {
  final Bool load;
  final Bool next;
  final UInt first;
  final UInt last;
  final UInt capacity;
  final UInt words;
  final UInt pixelStep;
  final UInt address;

  MapAddress(Dimensions d) {
    super("MapAddress");
    load = input("load");
    next = input("next");
    first = input("first", uint(d.activationBits()));
    last = input("last", uint(d.activationBits()));
    capacity = input("capacity", uint(d.activationBits() + 1));
    words = input("words", uint(Dimensions.COUNT));
    pixelStep = input("pixel_step", uint(d.activationBits()));

    var at = reg("at", uint(d.activationBits()));
    var word = reg("word", uint(Dimensions.COUNT));
    var lastWord = wire("last_word", word.plus(1).eq(words));
    var ring = instance("next_address", new RingAdder(d));
    ring.address.set(at);
    ring.step.set(lastWord.select(pixelStep, lit(d.activationBits(), 1)));
    ring.last.set(last);
    ring.capacity.set(capacity);
    when(
            load,
            () -> {
              at.set(first);
              word.set(0);
            })
        .elseWhen(
            next,
            () -> {
              at.set(ring.sum);
              when(lastWord, () -> word.set(0)).otherwise(() -> word.set(word.plus(1)));
            });
    address = output("address", at);
  }
}
