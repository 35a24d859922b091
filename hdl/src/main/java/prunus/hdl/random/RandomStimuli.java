package prunus.hdl.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.sim.SignalInfo;
import prunus.hdl.sim.Simulation;

/**
 * Random values for every input of a circuit, cycle by cycle: uniform ones, extremes, and often the
 * old value. The reset is on in the first cycle and rarely later.
 */
public final class RandomStimuli {
  /** A value for the signal at a position in {@link Simulation#signals()}. */
  public record Poke(int signal, BigInteger value) {}

  private final Random random;
  private final List<SignalInfo> signals;
  private long cycle;

  public RandomStimuli(long seed, List<SignalInfo> signals) {
    random = new Random(seed);
    this.signals = List.copyOf(signals);
  }

  /** What to poke before the next step. */
  public List<Poke> next() {
    List<Poke> pokes = new ArrayList<>();
    for (int i = 0; i < signals.size(); i++) {
      SignalInfo s = signals.get(i);
      if (s.role() != Role.INPUT) {
        continue;
      }
      if (s.name().equals("rst")) {
        boolean on = cycle == 0 || random.nextInt(50) == 0;
        pokes.add(new Poke(i, on ? BigInteger.ONE : BigInteger.ZERO));
      } else if (cycle == 0 || random.nextInt(3) > 0) {
        pokes.add(new Poke(i, value(s.shape())));
      }
    }
    cycle++;
    return pokes;
  }

  private BigInteger value(Shape shape) {
    return switch (random.nextInt(8)) {
      case 0 -> shape.min();
      case 1 -> shape.max();
      case 2 -> shape.toValue(shape.toBits(BigInteger.valueOf(random.nextInt(4))));
      default -> shape.toValue(new BigInteger(shape.width(), random));
    };
  }
}
