package prunus.testbench.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.LaneSimulation;
import prunus.hdl.sim.Netlist;
import prunus.hdl.sim.Simulation;
import prunus.testbench.lockstep.Engine;
import prunus.testbench.lockstep.LockstepRun;
import prunus.testbench.lockstep.Outcome;
import prunus.testbench.lockstep.PowerOn;
import prunus.testbench.lockstep.Stimuli;
import prunus.testbench.verilator.VerilatedModel;
import prunus.testbench.verilator.VerilatedSimulation;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

/**
 * Runs random circuits in the interpreter, the compiled engine and Verilator, and compares every
 * signal in every cycle: once from zero, once from a random power-on state for each of the seeds.
 *
 * <pre>java ... DifferentialRun CIRCUITS [SEED [BATCH [CYCLES [LARGEST]]]]</pre>
 */
public final class DifferentialRun {
  private final VerilatorOptions options;
  private final Path differences;

  /**
   * @param differences where a difference is saved
   */
  public DifferentialRun(VerilatorOptions options, Path differences) {
    this.options = options;
    this.differences = differences;
  }

  /**
   * One batch of circuits.
   *
   * @param largest the most operators a circuit's top module has
   * @param powerOn seeds of random states to start from
   * @return agreement, or the first difference
   */
  public Outcome batch(long seed, int circuits, long cycles, int largest, int... powerOn) {
    Design design = RandomBatch.of(seed, circuits, largest);
    Netlist netlist = Netlist.of(design);
    VerilatedModel model = Verilator.build(design, options);
    Outcome outcome = run(design, netlist, model, seed, cycles, model::start);
    for (int state : powerOn) {
      if (outcome instanceof Outcome.Agreed) {
        outcome = run(design, netlist, model, seed + state, cycles, () -> model.start(state));
      }
    }
    return outcome;
  }

  private interface Start {
    VerilatedSimulation start();
  }

  private Outcome run(
      Design design,
      Netlist netlist,
      VerilatedModel model,
      long seed,
      long cycles,
      Start verilated) {
    List<Engine> engines =
        List.of(
            new Engine("interpreter", () -> like(verilated, new Interpreter(netlist))),
            new Engine("compiled", () -> like(verilated, new CompiledSimulation(netlist))),
            new Engine("lanes", () -> like(verilated, new LaneSimulation(design, 2))),
            new Engine("verilator", verilated::start));
    Outcome outcome = LockstepRun.of(engines, Stimuli.random(seed)).saving(differences).run(cycles);
    if (outcome instanceof Outcome.Agreed(_, int signals) && signals < model.signals().size()) {
      throw new IllegalStateException("only " + signals + " signals were compared");
    }
    return outcome;
  }

  private static Simulation like(Start verilated, Simulation simulation) {
    try (VerilatedSimulation state = verilated.start()) {
      PowerOn.copy(state, simulation);
    }
    return simulation;
  }

  /** Runs a number of circuits and says how it went; exits with 1 after a difference. */
  public static void main(String[] arguments) throws IOException {
    int circuits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    int batch = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    long cycles = arguments.length > 3 ? Long.parseLong(arguments[3]) : 40;
    int largest = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 70;
    Path cache = Files.createTempDirectory("differential-");
    Path differences = Path.of("differences");
    VerilatorOptions options = VerilatorOptions.open().withOptimise(0).withJobs(1);
    DifferentialRun run = new DifferentialRun(options.withCache(cache), differences);
    Instant begin = Instant.now();
    int failed = 0;
    for (int done = 0; done < circuits; done += batch) {
      int now = Math.min(batch, circuits - done);
      Outcome outcome = run.batch(seed + done, now, cycles, largest, 1, 2);
      long seconds = Duration.between(begin, Instant.now()).toSeconds();
      System.out.printf(
          "seeds %d to %d, %d s: %s%n", seed + done, seed + done + now - 1, seconds, outcome);
      failed += outcome instanceof Outcome.Differed ? 1 : 0;
      deleteLibraries(cache);
    }
    System.out.printf(
        "%d circuits from seed %d, %d cycles from 3 power-on states: %d batches differ%n",
        circuits, seed, cycles, failed);
    System.exit(failed == 0 ? 0 : 1);
  }

  /** A loaded library stays loaded; its file is not needed again. */
  private static void deleteLibraries(Path cache) throws IOException {
    try (var files = Files.newDirectoryStream(cache, "*.so")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
