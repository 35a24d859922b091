package prunus.testbench.verilator;

import java.nio.file.Path;

/**
 * How to verilate.
 *
 * @param expose signals inside the circuit that can be read and written
 * @param waveform what {@link VerilatedSimulation#openWaveform} writes
 * @param coverage whether line and toggle coverage is counted
 * @param optimise the C++ compiler's level, 0 to 3: 1 builds fast, 3 runs fast. 3 also lets
 *     Verilator split wide operations into words, which 5.006 does not always do rightly ({@code
 *     $signed(wide[31:0])} where {@code wide} is a bit and 199 zeros): for circuits whose results
 *     are compared with another engine's, as in co-simulation.
 * @param jobs compilers at a time
 * @param cache folder of finished libraries
 */
public record VerilatorOptions(
    Expose expose, Waveform waveform, boolean coverage, int optimise, int jobs, Path cache) {
  public VerilatorOptions {
    if (optimise < 0 || optimise > 3 || jobs < 1) {
      throw new IllegalArgumentException("optimise " + optimise + ", jobs " + jobs);
    }
  }

  /** Nothing exposed, no waveform, no coverage, compiled to run fast. */
  public static VerilatorOptions fast() {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "prunus", "verilated");
    return new VerilatorOptions(Expose.NOTHING, Waveform.NONE, false, 3, 2, cache);
  }

  /** Everything exposed, compiled to build fast. */
  public static VerilatorOptions open() {
    return fast().withExpose(Expose.EVERYTHING).withOptimise(1);
  }

  public VerilatorOptions withExpose(Expose signals) {
    return new VerilatorOptions(signals, waveform, coverage, optimise, jobs, cache);
  }

  public VerilatorOptions withWaveform(Waveform form) {
    return new VerilatorOptions(expose, form, coverage, optimise, jobs, cache);
  }

  public VerilatorOptions withCoverage() {
    return new VerilatorOptions(expose, waveform, true, optimise, jobs, cache);
  }

  public VerilatorOptions withOptimise(int level) {
    return new VerilatorOptions(expose, waveform, coverage, level, jobs, cache);
  }

  public VerilatorOptions withJobs(int count) {
    return new VerilatorOptions(expose, waveform, coverage, optimise, count, cache);
  }

  public VerilatorOptions withCache(Path folder) {
    return new VerilatorOptions(expose, waveform, coverage, optimise, jobs, folder);
  }
}
