package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two engines running the same circuit, signal by signal. */
public final class Lockstep {
  private final Simulation expected;
  private final Simulation actual;
  private final List<int[]> pairs = new ArrayList<>();

  /** The first signal that differs. */
  public record Mismatch(long cycle, String signal, BigInteger expected, BigInteger actual) {
    @Override
    public String toString() {
      return "cycle " + cycle + ", " + signal + ": expected " + expected + ", got " + actual;
    }
  }

  /** Compares the signals both engines know by name. */
  public Lockstep(Simulation expected, Simulation actual) {
    this.expected = expected;
    this.actual = actual;
    NameTable names =
        new NameTable("signal", actual.signals().stream().map(SignalInfo::name).toList());
    for (int i = 0; i < expected.signals().size(); i++) {
      String name = expected.signals().get(i).name();
      if (names.has(name)) {
        pairs.add(new int[] {i, names.position(name)});
      }
    }
  }

  /** The first signal, in order of the modules, whose present values differ. */
  public Optional<Mismatch> compare() {
    for (int[] pair : pairs) {
      SignalInfo info = expected.signals().get(pair[0]);
      boolean wide = info.shape().width() > 64;
      if (!wide && expected.peek(pair[0]) == actual.peek(pair[1])) {
        continue;
      }
      BigInteger a = expected.peekBig(pair[0]);
      BigInteger b = actual.peekBig(pair[1]);
      if (!a.equals(b)) {
        return Optional.of(new Mismatch(expected.cycle(), info.name(), a, b));
      }
    }
    return Optional.empty();
  }

  /** How many signals are compared. */
  public int signals() {
    return pairs.size();
  }
}
