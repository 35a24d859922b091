package prunus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prunus.array.config.ArrayConfig;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.LabelledImages;
import prunus.models.file.ModelDigest;
import prunus.models.host.HostTensor;
import prunus.models.values.FeatureMap;
import prunus.report.Format;
import prunus.report.Host;
import prunus.report.Origin;
import prunus.report.Report;
import prunus.report.Version;
import prunus.simulator.SparseArray;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.result.RunResult;

/** The main job: run a network on the array and report cycles and energy. */
@Command(
    name = "run",
    description =
        "Run a network, or one sparse matrix, on the array: cycles, accesses and energy per layer.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Mixin private ConfigOptions configOptions;

  @Mixin private EnergyOptions energy;

  @Mixin private InferenceOptions inference;

  @Mixin private DatasetOptions dataset;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      defaultValue = "table",
      description = "What to print (${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write report.txt, report.json and report.csv there.")
  private Path out;

  @Mixin private TopOptions topOptions;

  /** What is run: exactly one. */
  static final class Source {
    @ArgGroup(exclusive = false)
    private ModelOption model;

    @ArgGroup(exclusive = false)
    private MatrixSource matrix;
  }

  @Mixin private LookOptions look;

  @Override
  public Integer call() {
    checkEffect();
    Report.Look shape = look.look();
    long begin = System.nanoTime();
    ArrayConfig config = configOptions.config();
    EnergyTable table = energy.table();
    OutputFolder folder = out == null ? null : new OutputFolder(out);
    if (folder != null) {
      folder.check();
    }
    List<String> labels = topOptions.read();
    CompressedNetwork model;
    FeatureMap activations;
    Map<String, HostTensor> hostInputs = Map.of();
    Origin.Input input;
    WarmUp warmUp = WarmUp.start();
    try (TerminalProgress progress = new TerminalProgress()) {
      if (source.matrix != null) {
        MatrixSource.Job job = source.matrix.read(config.codeBits(), inference.seed());
        model = job.model();
        activations = job.input();
        input = job.origin();
      } else {
        model = source.model.load(progress);
        config = configOptions.config(model, spec.commandLine().getErr());
        activations = inference.input(model, spec.commandLine());
        hostInputs = inference.given(model, spec.commandLine());
        input = inference.origin();
      }
    }
    boolean given = source.matrix == null && inference.given();
    topOptions.check(model, given, labels);
    warmUp.await(model);
    double loadSeconds = (System.nanoTime() - begin) / 1e9;
    SparseArray array = new SparseArray(config, table);
    Report report;
    if (dataset.given()) {
      LabelledImages images = dataset.images(model.network().input());
      long start = System.nanoTime();
      DatasetRun all = DatasetRun.of(dataset.name(), images, model, array);
      report =
          new Report(
              all.sum(),
              origin(model, new Origin.Images(dataset.name(), images.count())),
              List.of(),
              Optional.of(all.line()),
              new Host((System.nanoTime() - start) / 1e9, loadSeconds));
    } else {
      long start = System.nanoTime();
      RunResult run = array.load(model, inference.layers()).run(activations, hostInputs);
      Host host = new Host((System.nanoTime() - start) / 1e9, loadSeconds);
      report =
          new Report(
              run,
              origin(model, input),
              topOptions.classes(run, given, labels),
              Optional.empty(),
              host);
    }
    if (folder != null) {
      Map<String, String> files = new LinkedHashMap<>();
      for (Format f : Format.values()) {
        files.put("report." + f.extension(), report.as(f, Report.Look.PLAIN));
      }
      folder.write(files);
    }
    PrintWriter to = spec.commandLine().getOut();
    to.print(report.as(format, shape));
    to.flush();
    return 0;
  }

  private Origin origin(CompressedNetwork model, Origin.Input input) {
    return new Origin(
        Version.current(),
        Origin.commandLine(spec.root().commandLine().getParseResult().originalArgs()),
        ModelDigest.sha256(model),
        input,
        inference.layers().stream().sorted().toList());
  }

  private void checkEffect() {
    if (source.matrix != null) {
      NoEffect.refuse(spec, "beside --matrix", "--input", "--dataset", "--limit", "--data");
    }
    if (NoEffect.given(spec, "--vector")) {
      NoEffect.refuse(spec, "beside --vector", "--seed");
    }
    if (dataset.given()) {
      NoEffect.refuse(
          spec, "beside --dataset", "--input", "--seed", "--layers", "--top", "--labels");
    }
    dataset.check(spec);
    inference.check(spec);
  }
}
