package prunus.testbench.lockstep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prunus.hdl.sim.Lockstep;

/**
 * Runs engines side by side. Nothing is recorded while they agree: on a difference the run is made
 * a second time to write waveforms and vectors, so engines and stimuli must repeat themselves.
 */
public final class LockstepRun {
  private final List<Engine> engines;
  private final Stimuli.Source stimuli;
  private final Optional<Path> folder;

  private LockstepRun(List<Engine> engines, Stimuli.Source stimuli, Optional<Path> folder) {
    this.engines = engines;
    this.stimuli = stimuli;
    this.folder = folder;
  }

  /**
   * A run of two or more engines.
   *
   * @param engines the first is the reference
   */
  public static LockstepRun of(List<Engine> engines, Stimuli.Source stimuli) {
    if (engines.size() < 2) {
      throw new IllegalArgumentException("a comparison needs two engines");
    }
    return new LockstepRun(List.copyOf(engines), stimuli, Optional.empty());
  }

  /** Saves a difference in a new folder under {@code where}. */
  public LockstepRun saving(Path where) {
    return new LockstepRun(engines, stimuli, Optional.of(where));
  }

  /**
   * Runs until {@code cycles} cycles agreed or a signal differs. Signals are compared in every
   * cycle after its inputs were driven; a signal that one engine does not expose is left out.
   */
  public Outcome run(long cycles) {
    Outcome.Differed difference;
    try (Side side = new Side(engines)) {
      List<Lockstep> pairs = new ArrayList<>();
      for (int i = 1; i < engines.size(); i++) {
        pairs.add(new Lockstep(side.simulations.getFirst(), side.simulations.get(i)));
      }
      difference = compare(side, pairs, cycles);
      if (difference == null) {
        return new Outcome.Agreed(
            cycles, pairs.stream().mapToInt(Lockstep::signals).min().getAsInt());
      }
    }
    return folder.isEmpty()
        ? difference
        : Save.difference(folder.get(), engines, stimuli, difference);
  }

  private Outcome.Differed compare(Side side, List<Lockstep> pairs, long cycles) {
    Stimuli source = stimuli.of(side.simulations.getFirst().signals());
    for (long cycle = 0; cycle < cycles; cycle++) {
      source.drive(cycle, side);
      for (int i = 0; i < pairs.size(); i++) {
        Optional<Lockstep.Mismatch> found = pairs.get(i).compare();
        if (found.isPresent()) {
          return new Outcome.Differed(engines.get(i + 1).name(), found.get(), Optional.empty());
        }
      }
      side.step();
    }
    return null;
  }
}
