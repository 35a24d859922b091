package prunus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import prunus.array.config.ArrayConfig;
import prunus.cli.sweep.Grid;
import prunus.cli.sweep.SweepFile;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.report.SweepLine;
import prunus.simulator.Simulator;
import prunus.simulator.Values;
import prunus.simulator.energy.EnergyModel;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.mapper.Mapper;
import prunus.simulator.timing.PreparedProgram;

/** One network on a grid of arrays: values once, timing and energy for each. */
@Command(
    name = "sweep",
    description =
        "Run one network on every array of a grid; a CSV line each. Goes on where it was stopped.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SweepCommand implements Callable<Integer> {
  private static final long MANY = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private ModelOption model;

  @Mixin private ConfigOptions configOptions;

  @Option(
      names = "--over",
      required = true,
      paramLabel = "key=v1,v2",
      description =
          "Values of a key of the configuration; may be repeated, then all combinations are run.")
  private List<String> over;

  @Mixin private EnergyOptions energy;

  @Mixin private InferenceOptions inference;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.csv",
      description = "Results; points that are there already are not run again.")
  private Path out;

  @Option(names = "--yes", description = "Run more than 10,000 points.")
  private boolean yes;

  @Override
  public Integer call() {
    inference.check(spec);
    Grid grid = Grid.parse(over);
    if (grid.points() > MANY && !yes) {
      throw new ParameterException(
          spec.commandLine(),
          "the grid has %,d points; give --yes to run them all".formatted(grid.points()));
    }
    EnergyTable table = energy.table();
    CompressedNetwork network;
    try (TerminalProgress progress = new TerminalProgress()) {
      network = model.load(progress);
    }
    ArrayConfig base = configOptions.config(network, spec.commandLine().getErr());
    grid.check(base);
    String header = String.join(",", grid.keys()) + "," + SweepLine.header() + ",refused";
    try (SweepFile file = SweepFile.open(out, header, grid.keys().size());
        TerminalProgress progress = new TerminalProgress()) {
      Values values =
          Values.of(
              network,
              inference.input(network, spec.commandLine()),
              inference.given(network, spec.commandLine()));
      run(grid, base, new Job(network, table, values), file, progress);
    }
    return 0;
  }

  /** What every point runs. */
  private record Job(CompressedNetwork network, EnergyTable table, Values values) {}

  private void run(Grid grid, ArrayConfig base, Job job, SweepFile file, TerminalProgress to) {
    long impossible = 0;
    int before = file.size();
    for (long i = 0; i < grid.points(); i++) {
      List<String> point = grid.point(i);
      to.report("point %,d of %,d".formatted(i + 1, grid.points()), (double) i / grid.points());
      if (file.has(point)) {
        continue;
      }
      try {
        file.add(point, line(job, grid.config(base, point)));
      } catch (Grid.ImpossibleException e) {
        impossible++;
      }
    }
    spec.commandLine()
        .getErr()
        .printf(
            "sim: %s: %,d points, %,d of them new; %,d that no array can have were left out%n",
            out, file.size(), file.size() - before, impossible);
    spec.commandLine().getErr().flush();
  }

  /** Values of a point; of one that this network does not fit, why. */
  private List<String> line(Job job, ArrayConfig config) {
    List<String> cells = new ArrayList<>();
    try {
      EnergyModel model = new EnergyModel(config, job.table());
      var program = new PreparedProgram(Mapper.map(job.network(), config, inference.layers()));
      cells.addAll(SweepLine.of(Simulator.run(program, model, job.values()).result()));
      cells.add("");
    } catch (BadInputException e) {
      cells.addAll(Collections.nCopies(SweepLine.columns(), ""));
      cells.add(SweepLine.text(e.getMessage()));
    }
    return cells;
  }
}
