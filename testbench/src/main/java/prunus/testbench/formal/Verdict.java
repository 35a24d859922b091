package prunus.testbench.formal;

import java.nio.file.Path;

/** What a proof found. */
public sealed interface Verdict {
  /**
   * Holds in every cycle of every run.
   *
   * @param by how it was proven
   */
  record Proven(String by) implements Verdict {}

  /**
   * Does not hold.
   *
   * @param failed the solver's words on what fails and where
   * @param trace a waveform of a run from reset to the failure
   */
  record Counterexample(String failed, Path trace) implements Verdict {}

  /**
   * Holds in the first {@code cycles} cycles after reset; for all others nothing was shown.
   *
   * @param why what the proof ran into
   */
  record Unknown(int cycles, String why) implements Verdict {}
}
