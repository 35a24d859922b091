package prunus.testbench.lockstep;

import java.nio.file.Path;
import java.util.Optional;
import prunus.hdl.sim.Lockstep;

/** How a run ended. */
public sealed interface Outcome {
  /**
   * All engines agreed.
   *
   * @param signals how many signals were compared each cycle, the least over the engines
   */
  record Agreed(long cycles, int signals) implements Outcome {}

  /**
   * An engine differed from the first.
   *
   * @param first the first cycle and signal, with the value of the first engine as expected
   * @param saved the folder with waveforms and vectors, if one was asked for
   */
  record Differed(String engine, Lockstep.Mismatch first, Optional<Path> saved) implements Outcome {
    @Override
    public String toString() {
      return engine
          + " differs in "
          + first
          + saved.map(folder -> "; waveforms and vectors are in " + folder).orElse("");
    }
  }
}
