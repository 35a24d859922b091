package prunus.hdl.parts;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/** The queue of {@link Fifo}, with what a proof about it must see. */
class FifoQueue extends Module {
  public final Bool push;
  public final UInt data;
  public final Bool pop;
  public final Bool full;
  public final Bool empty;
  public final UInt head;

  final int depth;
  final List<UInt> words = new ArrayList<>();
  final UInt first;
  final UInt level;
  final Bool pushed;
  final Bool popped;

  FifoQueue(String definition, int width, int depth) {
    if (depth < 2 || Integer.bitCount(depth) != 1) {
      throw new IllegalArgumentException("depth " + depth + " is not a power of two from 2 on");
    }
    super(definition);
    this.depth = depth;
    int bits = Widths.toHold(depth - 1);
    push = input("push");
    data = input("data", uint(width));
    pop = input("pop");
    var isFull = reg("is_full", bool(), 0);
    var isEmpty = reg("is_empty", bool(), 1);
    first = reg("first", uint(bits), 0);
    var next = reg("next", uint(bits), 0);
    level = reg("level", uint(bits + 1), 0);
    pushed = wire("pushed", push.and(isFull.not()));
    popped = wire("popped", pop.and(isEmpty.not()));

    for (int i = 0; i < depth; i++) {
      var word = reg("word" + i, uint(width));
      when(pushed.and(next.eq(i)), () -> word.set(data));
      words.add(word);
    }
    when(pushed, () -> next.set(next.plus(1)));
    when(popped, () -> first.set(first.plus(1)));
    when(
            pushed.and(popped.not()),
            () -> {
              level.set(level.plus(1));
              isFull.set(level.eq(depth - 1));
              isEmpty.set(false);
            })
        .elseWhen(
            popped.and(pushed.not()),
            () -> {
              level.set(level.minus(1));
              isFull.set(false);
              isEmpty.set(level.eq(1));
            });

    full = output("full", isFull);
    empty = output("empty", isEmpty);
    head = output("head", at(first));
    assertion("level_in_range", level.le(depth));
    assertion("full_is_exact", isFull.eq(level.eq(depth)));
    assertion("empty_is_exact", isEmpty.eq(level.eq(0)));
    assertion("next_is_exact", next.eq(first.plus(level.truncate(bits))));
  }

  /** The word at an index. */
  final UInt at(UInt index) {
    UInt value = words.getLast();
    for (int i = depth - 2; i >= 0; i--) {
      value = index.eq(i).select(words.get(i), value);
    }
    return value;
  }
}
