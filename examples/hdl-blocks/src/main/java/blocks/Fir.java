package blocks;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;

/**
 * A filter of constant taps in transposed form: every product is added to what the tap behind it
 * gave a cycle earlier, so the longest path is one multiplication and one addition whatever the
 * number of taps.
 *
 * <p><b>Cycle contract.</b> With {@code valid} in cycle t, {@code y} of cycle t+1 is Σ
 * taps[i]·x[n-i] of the samples so far, x[n] the one of cycle t, {@code y_valid} says so. Cycles
 * without {@code valid} do not count. Reset: the samples before were zeros.
 */
public final class Fir extends Module {
  private final int sum;

  /**
   * A filter.
   *
   * @param name tells it from filters of other taps
   * @param width of samples and taps, 2 to 24
   * @param taps 1 to 256, signed numbers of that width
   */
  public Fir(String name, int width, int... taps) {
    if (taps.length < 1 || taps.length > 256) {
      throw new IllegalArgumentException("a filter has 1 to 256 taps, not " + taps.length);
    }
    super("Fir_" + name);
    // The sum of so many products fits.
    sum = 2 * width + 32 - Integer.numberOfLeadingZeros(taps.length - 1);
    SInt x = input("x", sint(width));
    Bool valid = input("valid");
    List<SInt> chain = new ArrayList<>();
    for (int i = 0; i < taps.length; i++) {
      chain.add(reg("chain" + i, sint(sum), 0));
    }
    when(
        valid,
        () -> {
          for (int i = 0; i < taps.length; i++) {
            SInt product = x.times(lit(sint(width), taps[i])).resize(sum);
            chain.get(i).set(i + 1 < taps.length ? product.plus(chain.get(i + 1)) : product);
          }
        });
    output("y", chain.getFirst());
    var done = reg("done", bool(), 0);
    done.set(valid);
    output("y_valid", done);
  }

  /** Bits of the sum. */
  public int sumWidth() {
    return sum;
  }
}
