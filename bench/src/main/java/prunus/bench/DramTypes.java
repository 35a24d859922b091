package prunus.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.EnergyTables;

/**
 * What timing DRAM burst by burst costs: VGG-16 with a simple DRAM and with LPDDR4, in turn, so
 * that a machine that slows down slows both. Prints medians of wall-clock and of processor time.
 */
public final class DramTypes {
  private static final int WARM_UP = 6;

  private DramTypes() {}

  @SuppressWarnings("ArrayRecordComponent") // filled while it is measured
  private record Times(double[] wall, double[] processor) {
    Times(int runs) {
      this(new double[runs], new double[runs]);
    }
  }

  /**
   * Measures.
   *
   * @param args how often each, 15 if not given
   */
  public static void main(String[] args) {
    int runs = args.length == 0 ? 15 : Integer.parseInt(args[0]);
    Vgg16 vgg = Vgg16.load();
    EnergyTable table = EnergyTables.load("prunus-45nm");
    ArrayConfig banked = Configs.load("prunus64");
    ArrayConfig simple = Configs.with(banked, "dram.type=simple");
    Times ofBanked = new Times(runs);
    Times ofSimple = new Times(runs);
    for (int i = -WARM_UP; i < runs; i++) {
      measure(vgg, simple, table, ofSimple, i);
      measure(vgg, banked, table, ofBanked, i);
    }
    print("simple", ofSimple);
    print(banked.dram().type(), ofBanked);
    System.out.printf(
        Locale.ROOT,
        "ratio: %.3f of wall-clock, %.3f of processor time%n",
        median(ofBanked.wall) / median(ofSimple.wall),
        median(ofBanked.processor) / median(ofSimple.processor));
  }

  private static void measure(
      Vgg16 vgg, ArrayConfig config, EnergyTable table, Times times, int number) {
    long start = System.nanoTime();
    long before = processorTime();
    Simulator.run(vgg.model(), config, table, vgg.input(), Set.of());
    if (number >= 0) {
      times.processor[number] = (processorTime() - before) / 1e9;
      times.wall[number] = (System.nanoTime() - start) / 1e9;
    }
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String name, Times times) {
    System.out.printf(
        Locale.ROOT,
        "%-12s median of %d: %.3f s wall-clock, %.3f s of processors%n",
        name,
        times.wall.length,
        median(times.wall),
        median(times.processor));
  }
}
