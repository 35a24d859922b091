package prunus.testbench.lockstep;

import java.math.BigInteger;
import java.util.List;
import prunus.hdl.random.RandomStimuli;
import prunus.hdl.sim.SignalInfo;

/** What to drive, cycle after cycle. An input that is not driven keeps its value. */
@FunctionalInterface
public interface Stimuli {
  /** Drives the inputs of {@code cycle}; called once for each cycle, in order. */
  void drive(long cycle, Inputs inputs);

  /** The inputs of all engines; a signal is its position in the first engine's signals. */
  interface Inputs {
    void poke(int signal, long value);

    void pokeBig(int signal, BigInteger value);
  }

  /** Makes stimuli anew for a circuit, the same each time. */
  @FunctionalInterface
  interface Source {
    Stimuli of(List<SignalInfo> signals);
  }

  /** Random values for every input, with extremes and a reset now and then. */
  static Source random(long seed) {
    return signals -> {
      RandomStimuli random = new RandomStimuli(seed, signals);
      return (_, inputs) -> random.next().forEach(p -> inputs.pokeBig(p.signal(), p.value()));
    };
  }
}
