package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The activation queue of one PE: first in, first out, D items in a register file.
 *
 * <p><b>Cycle contract.</b> An item pushed in cycle b can be popped from cycle b+1 on. {@code full}
 * and {@code occupied} speak of the start of the cycle: neither depends on what is pushed or popped
 * in it. So the place an item leaves in cycle s can be filled from cycle s+1 on.
 */
class ActivationQueue extends Module {
  final Bool push;
  final Item pushed;
  final Bool pop;
  final Item head;
  final Bool occupied;
  final Bool full;
  final UInt readAt;
  final UInt writeAt;
  final UInt count;

  /** What holds the items. */
  interface Words {
    /** Writes, inside a {@code when}. */
    void write(UInt address, UInt item);

    /** The one that is read, at once. */
    UInt read(UInt address);
  }

  ActivationQueue(Dimensions d) {
    this("ActivationQueue", d);
  }

  ActivationQueue(String name, Dimensions d) {
    super(name);
    int depth = d.config().queueDepth();
    int pointerBits = Dimensions.bitsFor(depth);
    int countBits = Dimensions.bitsFor(depth + 1);
    push = input("push");
    pushed = inputs("pushed", Item.of(d));
    pop = input("pop");
    occupied = output("occupied");
    full = output("full");
    head = outputs("head", Item.of(d));

    readAt = reg("read_at", uint(pointerBits), 0);
    writeAt = reg("write_at", uint(pointerBits), 0);
    count = reg("count", uint(countBits), 0);
    var packed = concat(pushed.column(), pushed.activation(), pushed.base(), pushed.minimum());
    Words items = words(1 << pointerBits, packed.width());

    when(
        push,
        () -> {
          items.write(writeAt, packed);
          when(writeAt.eq(depth - 1), () -> writeAt.set(0))
              .otherwise(() -> writeAt.set(writeAt.plus(1)));
        });
    when(
        pop,
        () ->
            when(readAt.eq(depth - 1), () -> readAt.set(0))
                .otherwise(() -> readAt.set(readAt.plus(1))));
    when(push.and(pop.not()), () -> count.set(count.plus(1)))
        .elseWhen(pop.and(push.not()), () -> count.set(count.minus(1)));
    occupied.set(count.ne(0));
    full.set(count.eq(depth));

    var first = items.read(readAt);
    int address = d.accumulatorBits();
    head.minimum().set(first.slice(address - 1, 0));
    head.base().set(first.slice(2 * address - 1, address));
    int low = 2 * address;
    head.activation().set(first.slice(low + Dimensions.VALUE - 1, low).asSInt());
    head.column().set(first.slice(packed.width() - 1, low + Dimensions.VALUE));

    assertion("never_overflows", push.and(full).not());
    assertion("never_underflows", pop.and(occupied.not()).not());
  }

  /** A register file; a proof needs one whose words it can see. */
  Words words(int words, int width) {
    var items = memory("items", words, uint(width));
    return new Words() {
      @Override
      public void write(UInt address, UInt item) {
        items.write(address, item);
      }

      @Override
      public UInt read(UInt address) {
        return items.readAsync("first", address);
      }
    };
  }
}
