package prunus.report;

import prunus.array.config.ArrayConfig;
import prunus.simulator.memory.Dram;
import prunus.simulator.result.LayerResult;

/**
 * Where a layer stands under the roofs of arithmetic and of memory.
 *
 * @param intensity useful operations a byte of DRAM traffic; infinite without traffic
 * @param achievedGops useful operations a second
 * @param computeGops what all multipliers could do
 * @param memoryGops what DRAM could feed at that intensity
 */
public record Roofline(
    double intensity, double achievedGops, double computeGops, double memoryGops) {
  private static final double OPERATIONS = 2;

  /** The roofline of a layer or the total. */
  public static Roofline of(ArrayConfig config, LayerResult layer) {
    double operations = OPERATIONS * layer.work().usefulMacs();
    double intensity = operations / layer.counts().dram().bytes();
    return new Roofline(
        intensity,
        operations / layer.time().microseconds() / 1e3,
        OPERATIONS * config.peCount() * config.clockMhz() / 1e3,
        intensity * bytesPerSecond(config) / 1e9);
  }

  /** The lesser of the DRAM channel's peak and that of the bus to it. */
  static double bytesPerSecond(ArrayConfig config) {
    return Dram.bytesPerSecond(config);
  }

  /** Whether memory is the lower roof. */
  public boolean isMemoryBound() {
    return memoryGops < computeGops;
  }

  /** Achieved over the lower roof, 0..1. */
  public double share() {
    return achievedGops / Math.min(computeGops, memoryGops);
  }
}
