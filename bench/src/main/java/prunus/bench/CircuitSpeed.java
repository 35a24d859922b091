package prunus.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import prunus.array.config.Configs;
import prunus.array.program.Command;
import prunus.array.program.Step;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.Simulation;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.EnergyTables;
import prunus.testbench.cosim.Circuit;
import prunus.testbench.cosim.CircuitEngine;
import prunus.testbench.cosim.CoSimulation;
import prunus.testbench.cosim.Excerpt;

/**
 * What a cycle of the streaming {@code prunus64} takes, in Verilator and in the lane engine, in
 * turn, so that a machine that slows down slows both. Both are in the middle of conv5_1 of VGG-16;
 * ports {@code busy}, {@code bus_push} and {@code bus_pop} are read in every cycle. Prints medians
 * of the simulating thread's processor time.
 */
public final class CircuitSpeed {
  /** Enough for the JIT. */
  private static final long BEFORE = 250_000;

  private static final int CYCLES = 20_000;

  private CircuitSpeed() {}

  /** Ends a co-simulation in the middle. */
  private static final class Reached extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Measures.
   *
   * @param args how often each, 9 if not given
   */
  public static void main(String[] args) {
    int rounds = args.length == 0 ? 9 : Integer.parseInt(args[0]);
    EnergyTable table = EnergyTables.load("han2015-45nm");
    Vgg16 vgg = Vgg16.load();
    Simulator.Run whole =
        Simulator.run(vgg.model(), Configs.load("prunus64"), table, vgg.input(), Set.of());
    Step conv =
        whole.program().steps().stream()
            .filter(s -> s.name().equals("conv5_1"))
            .findFirst()
            .orElseThrow();
    Simulator.Run run =
        Excerpt.of(whole, conv, Integer.MAX_VALUE).simulate(whole.program().config(), table);
    Design design = PrunusArray.design(run.program().config());
    try (Simulation verilator = CircuitEngine.VERILATOR.start(design);
        Simulation lanes = CircuitEngine.JAVA.start(design)) {
      stream(run, verilator);
      stream(run, lanes);
      double[] ofVerilator = new double[rounds];
      double[] ofLanes = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        ofVerilator[i] = microseconds(verilator);
        ofLanes[i] = microseconds(lanes);
      }
      print("verilator", ofVerilator);
      print("lanes", ofLanes);
      System.out.printf(
          Locale.ROOT, "lanes are %.2f times as fast%n", median(ofVerilator) / median(ofLanes));
    }
  }

  private static void stream(Simulator.Run run, Simulation simulation) {
    boolean[] streams = {false};
    long[] left = {BEFORE};
    simulation.trace(
        (_, _) -> {
          if (streams[0] && left[0]-- == 0) {
            streams[0] = false;
            throw new Reached();
          }
        });
    try {
      CoSimulation.run(
          run,
          new Circuit(run.program().config(), simulation),
          at -> streams[0] = run.program().commands().get(at) instanceof Command.Stream);
    } catch (Reached _) {
      return;
    }
    throw new IllegalStateException("the layer ended before " + BEFORE + " cycles of Streams");
  }

  private static double microseconds(Simulation simulation) {
    int busy = simulation.signal("busy");
    int push = simulation.signal("bus_push");
    int pop = simulation.signal("bus_pop");
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < CYCLES; i++) {
      if (simulation.peek(busy) == 0) {
        throw new IllegalStateException("the Stream is over");
      }
      simulation.peek(push);
      simulation.peek(pop);
      simulation.step();
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e3 / CYCLES;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String name, double[] times) {
    System.out.printf(
        Locale.ROOT,
        "%-10s median of %d: %.2f µs a cycle, %,.0f cycles/s%n",
        name,
        times.length,
        median(times),
        1e6 / median(times));
  }
}
