package prunus.cli;

import java.util.List;
import java.util.stream.DoubleStream;
import prunus.array.config.ArrayConfig;
import prunus.simulator.energy.EnergyTable;
import prunus.testbench.cosim.Excerpt;

/**
 * How long the simulator takes for something, by repetition in one JVM: mapping, values, timing and
 * accounting, without loading the model.
 *
 * @param seconds median
 * @param runs it is the median of
 */
record SimulatorSpeed(double seconds, int runs) {
  private static final int LEAST_RUNS = 3;
  private static final int MOST_RUNS = 100;
  private static final double LEAST_SECONDS = 1;

  /** Runs these, one after the other, until the median is that of compiled code. */
  static SimulatorSpeed of(List<Excerpt> parts, ArrayConfig config, EnergyTable table) {
    DoubleStream.Builder builder = DoubleStream.builder();
    double total = 0;
    int runs = 0;
    while (runs < LEAST_RUNS || (total < LEAST_SECONDS && runs < MOST_RUNS)) {
      long begin = System.nanoTime();
      parts.forEach(part -> part.simulate(config, table));
      double seconds = (System.nanoTime() - begin) / 1e9;
      builder.add(seconds);
      total += seconds;
      runs++;
    }
    double[] sorted = builder.build().sorted().toArray();
    return new SimulatorSpeed(sorted[sorted.length / 2], runs);
  }
}
