package prunus.hdl.circuits;

import prunus.hdl.Module;

/** Words wider than a long. */
public final class WideWords extends Module {
  public WideWords(int lanes) {
    super("WideWords" + lanes);
    var word = input("word", uint(16 * lanes));
    var shift = input("shift", uint(10));
    var held = reg("held", word);
    output("lane_any", held.slice(31, 16).orReduce());
    output("shifted", held.shr(shift).truncate(16));
    output("sum", held.plus(word));
    output("signed_less", held.asSInt().lt(word.asSInt()));
    output("high", held.slice(16 * lanes - 1, 16 * lanes - 16));
  }
}
