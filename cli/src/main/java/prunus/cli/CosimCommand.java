package prunus.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prunus.codegen.hdl.ir.Design;
import prunus.codegen.hdl.sim.CompiledSimulation;
import prunus.codegen.hdl.sim.Simulation;
import prunus.codegen.rtl.PrunusArray;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.Simulator;
import prunus.simulator.config.ArrayConfig;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.EnergyTables;
import prunus.testbench.cosim.CoSimulation;
import prunus.testbench.cosim.CosimResult;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

/** Runs a network on the simulator and on the circuit, and compares everything. */
@Command(
    name = "cosim",
    description =
        "Execute the simulator's program on the circuit; compare every cycle, counter and value.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CosimCommand implements Callable<Integer> {
  /** What runs the circuit. */
  enum Engine {
    VERILATOR,
    JAVA
  }

  @Spec private CommandSpec spec;

  @Mixin private ModelOption model;

  @Mixin private ConfigOptions configOptions;

  @Option(
      names = "--engine",
      paramLabel = "verilator|java",
      defaultValue = "verilator",
      description = "What runs the circuit (${DEFAULT-VALUE}).")
  private Engine engine;

  @Mixin private InferenceOptions inference;

  @Override
  public Integer call() {
    ArrayConfig config = configOptions.config();
    Design design = PrunusArray.design(config);
    EnergyTable table = EnergyTables.load("han2015-45nm");
    CosimResult result;
    double simulatorSeconds;
    try (TerminalProgress progress = new TerminalProgress()) {
      CompressedNetwork network = model.load(progress);
      Simulator.Run run =
          Simulator.run(network, config, table, inference.input(network), inference.layers());
      simulatorSeconds = again(network, config, table);
      progress.report("building the circuit", 0);
      try (Simulation circuit = start(design)) {
        result = CoSimulation.run(run, circuit, done -> progress.report("co-simulating", done));
      }
    }
    return report(result, simulatorSeconds);
  }

  /** Duration of a second run, with the JVM warm, as the first one's includes compiling. */
  private double again(CompressedNetwork network, ArrayConfig config, EnergyTable table) {
    long begin = System.nanoTime();
    Simulator.run(network, config, table, inference.input(network), inference.layers());
    return (System.nanoTime() - begin) / 1e9;
  }

  private Simulation start(Design design) {
    return switch (engine) {
      case JAVA -> new CompiledSimulation(design);
      case VERILATOR -> Verilator.build(design, VerilatorOptions.fast()).start();
    };
  }

  private int report(CosimResult result, double simulatorSeconds) {
    PrintWriter to = spec.commandLine().getOut();
    to.printf(
        Locale.ROOT,
        "%,d commands, %,d compute cycles, %,d values compared: %s%n",
        result.commands(),
        result.computeCycles(),
        result.values(),
        result.equal() ? "all equal" : "not equal");
    result.difference().ifPresent(d -> to.println("first difference: " + d));
    to.printf(
        Locale.ROOT,
        "circuit (%s): %.2f s in compute commands, %,.0f cycles/s; simulator: %.3f s, %,.0f times"
            + " faster%n",
        engine.name().toLowerCase(Locale.ROOT),
        result.circuitSeconds(),
        result.computeCycles() / result.circuitSeconds(),
        simulatorSeconds,
        result.circuitSeconds() / simulatorSeconds);
    to.flush();
    return result.equal() ? 0 : 1;
  }
}
