package prunus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import prunus.array.config.ArrayConfig;
import prunus.array.program.Step;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.SaifWriter;
import prunus.hdl.sim.Simulation;
import prunus.hdl.sim.ToggleCounts;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.values.FeatureMap;
import prunus.report.Origin;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.EnergyTables;
import prunus.testbench.cosim.CircuitEngine;
import prunus.testbench.cosim.CosimResult;
import prunus.testbench.cosim.DifferenceFolder;
import prunus.testbench.cosim.Excerpt;
import prunus.testbench.cosim.ParallelCoSimulation;
import prunus.testbench.mutation.Mutations;

/** Runs a network on the simulator and on the circuit, and compares everything. */
@Command(
    name = "cosim",
    description =
        "Execute the simulator's program on the circuit; compare every cycle, counter and value.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CosimCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ModelOption model;

  @Mixin private ConfigOptions configOptions;

  @Mixin private InferenceOptions inference;

  @Option(
      names = "--window",
      paramLabel = "ROWS",
      description =
          "Of each layer, alone on the array, only the first ROWS rows of its input; of a fully"
              + " connected one, ROWS words of one activation for each PE.")
  private Integer window;

  @Option(
      names = "--engine",
      paramLabel = "java|verilator|scalar",
      defaultValue = "java",
      description = "What runs the circuit (${DEFAULT-VALUE}).")
  private CircuitEngine engine;

  @Option(
      names = "--save",
      paramLabel = "DIR",
      defaultValue = "cosim-difference",
      description =
          "Where a difference is saved, with a waveform of its command (${DEFAULT-VALUE}).")
  private Path save;

  @Option(
      names = "--saif",
      paramLabel = "FILE",
      description =
          "Write how often every bit of the circuit changed, for an estimate of power (SAIF). Slow;"
              + " of all --window runs together.")
  private Path saif;

  @Option(
      names = "--mutant",
      paramLabel = "NAME",
      description = "Break the circuit first, to see a difference: a mutation of sim mutants.")
  private String mutant;

  @Override
  public Integer call() {
    if (window != null && window < 1) {
      throw new ParameterException(spec.commandLine(), "--window must be 1 or more");
    }
    if (saif != null && !Files.isWritable(saif.toAbsolutePath().getParent())) {
      throw unwritable();
    }
    inference.check(spec);
    ArrayConfig config = configOptions.config();
    Design design = design(config);
    IntSupplier report; // the bar must be gone before it is printed
    try (TerminalProgress progress = new TerminalProgress()) {
      report = compare(config, design, progress);
    }
    return report.getAsInt();
  }

  private IntSupplier compare(ArrayConfig config, Design design, TerminalProgress progress) {
    EnergyTable table = EnergyTables.load("han2015-45nm");
    CompressedNetwork network = model.load(progress);
    FeatureMap map = inference.input(network, spec.commandLine());
    Simulator.Run whole =
        Simulator.run(
            network,
            config,
            table,
            map,
            inference.given(network, spec.commandLine()),
            inference.layers());
    List<Excerpt> parts = parts(whole, map);
    List<Simulator.Run> runs =
        window == null
            ? List.of(whole)
            : parts.stream().map(part -> part.simulate(config, table)).toList();
    progress.report("building the circuit", 0);
    Supplier<Simulation> circuits = engine.build(design);
    ToggleCounts toggles = saif == null ? null : counted(circuits);
    int threads = saif == null ? engine.threads() : 1;
    long begin = System.nanoTime();
    ParallelCoSimulation.Outcome outcome =
        ParallelCoSimulation.run(
            runs,
            toggles == null ? circuits : () -> watched(circuits, toggles),
            threads,
            done -> progress.report("co-simulating", done));
    double seconds = (System.nanoTime() - begin) / 1e9;
    CosimResult result = outcome.result();
    if (!result.equal()) {
      progress.report("saving the difference", 1);
      Path wave = save(runs.get(outcome.run()), design, result);
      return () -> differs(result, wave);
    }
    if (toggles != null) {
      write(toggles, config);
    }
    progress.report("timing the simulator", 1);
    SimulatorSpeed speed = SimulatorSpeed.of(parts, config, table);
    return () -> equal(result, speed, threads, seconds);
  }

  private static ToggleCounts counted(Supplier<Simulation> circuits) {
    try (Simulation any = circuits.get()) {
      return new ToggleCounts(any.signals());
    }
  }

  private static Simulation watched(Supplier<Simulation> circuits, ToggleCounts counts) {
    Simulation simulation = circuits.get();
    counts.watch(simulation);
    return simulation;
  }

  private void write(ToggleCounts counts, ArrayConfig config) {
    try {
      SaifWriter.write(saif, "PrunusArray", counts, Math.round(1e6 / config.clockMhz()));
    } catch (IOException e) {
      throw unwritable();
    }
  }

  private BadInputException unwritable() {
    return new BadInputException(
        "%s cannot be written; give --saif a file in a folder that can be written".formatted(saif));
  }

  private Design design(ArrayConfig config) {
    Design sound = PrunusArray.design(config);
    if (mutant == null) {
      return sound;
    }
    return Mutations.all().stream()
        .filter(m -> m.name().equals(mutant))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "no mutation \"%s\"; sim mutants lists them".formatted(mutant)))
        .apply(sound)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "mutation \"%s\" breaks what an array of %d groups of %d PEs has not; change groups"
                        .formatted(
                            mutant, config.groupCount(), config.peCount() / config.groupCount())));
  }

  /** What runs on the array, as networks: all of it, or layer by layer. */
  private List<Excerpt> parts(Simulator.Run whole, FeatureMap map) {
    if (window == null && inference.layers().isEmpty()) {
      return List.of(new Excerpt(whole.program().network(), map));
    }
    int rows = window == null ? Integer.MAX_VALUE : window;
    return whole.program().steps().stream()
        .filter(step -> !(step instanceof Step.Host))
        .map(step -> Excerpt.of(whole, step, rows))
        .toList();
  }

  private Path save(Simulator.Run run, Design design, CosimResult result) {
    return DifferenceFolder.save(
        save, run, design, engine, result.difference().orElseThrow(), commandLine());
  }

  /** The command line that was given, with quotes where a shell needs them. */
  private String commandLine() {
    return "./" + Origin.commandLine(spec.root().commandLine().getParseResult().originalArgs());
  }

  private int differs(CosimResult result, Path wave) {
    PrintWriter to = counts(result, "not equal");
    to.println("first difference: " + result.difference().orElseThrow());
    to.println("waveform of that command: " + wave);
    to.println("replay: " + commandLine());
    to.flush();
    return 1;
  }

  private int equal(CosimResult result, SimulatorSpeed speed, int threads, double seconds) {
    PrintWriter to = counts(result, "all equal");
    double cyclesPerSecond = result.computeCycles() / result.circuitSeconds();
    to.printf(
        Locale.ROOT,
        "circuit (%s): %.2f s in compute commands, %,.0f cycles/s%n",
        engine.name().toLowerCase(Locale.ROOT),
        result.circuitSeconds(),
        cyclesPerSecond);
    to.printf(
        Locale.ROOT,
        "co-simulation: %.2f s with loading and comparing, at most %d circuits at a time%n",
        seconds,
        threads);
    to.printf(
        Locale.ROOT,
        "simulator: %.4f s to map, compute, time and account for the same (median of %d runs),"
            + " %,.0f cycles/s: %,.1f times faster%n",
        speed.seconds(),
        speed.runs(),
        result.computeCycles() / speed.seconds(),
        result.circuitSeconds() / speed.seconds());
    to.flush();
    return 0;
  }

  private PrintWriter counts(CosimResult result, String verdict) {
    PrintWriter to = spec.commandLine().getOut();
    to.printf(
        Locale.ROOT,
        "%,d commands, %,d compute cycles, %,d values compared: %s%n",
        result.commands(),
        result.computeCycles(),
        result.values(),
        verdict);
    return to;
  }
}
