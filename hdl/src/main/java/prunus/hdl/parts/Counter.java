package prunus.hdl.parts;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Counts 0, 1, ... limit-1, 0, ...
 *
 * <p>In a cycle with {@code clear} the counter goes to 0; otherwise with {@code en} it goes on;
 * otherwise it stays. {@code count} shows the present number, {@code wrap} is on in a cycle at
 * whose end the counter goes from limit-1 to 0 by counting. Reset: 0.
 */
public final class Counter extends Module {
  public final Bool en;
  public final Bool clear;
  public final UInt count;
  public final Bool wrap;

  public Counter(int limit) {
    if (limit < 2) {
      throw new IllegalArgumentException("a counter needs a limit of at least 2, not " + limit);
    }
    super("Counter_" + limit);
    int width = Widths.toHold(limit - 1);
    en = input("en");
    clear = input("clear");
    var value = reg("value", uint(width), 0);
    var last = wire("last", value.eq(limit - 1));
    when(clear, () -> value.set(0))
        .elseWhen(en, () -> value.set(last.select(lit(width, 0), value.plus(1))));
    count = output("count", value);
    wrap = output("wrap", last.and(en).and(clear.not()));
    assertion("below_limit", value.extend(width + 1).lt(limit));
  }
}
