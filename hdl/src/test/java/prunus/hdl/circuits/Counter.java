package prunus.hdl.circuits;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/** Counts the cycles in which it is enabled. */
public final class Counter extends Module {
  public final Bool en;
  public final UInt count;

  public Counter(int width) {
    super("Counter" + width);
    en = input("en");
    count = output("count", uint(width));
    var value = reg("value", uint(width), 0);
    when(en, () -> value.set(value.plus(1)));
    count.set(value);
  }
}
