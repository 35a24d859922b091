package prunus.hdl.circuits;

import java.util.stream.IntStream;
import prunus.hdl.Module;

/** A choice among several options. */
public final class Choice extends Module {
  public Choice(int options, int indexWidth) {
    super("Choice" + options);
    var index = input("index", uint(indexWidth));
    var base = input("base", uint(8));
    var list = IntStream.range(0, options).mapToObj(i -> base.plus(i)).toList();
    output("chosen", choose(index, list));
  }
}
