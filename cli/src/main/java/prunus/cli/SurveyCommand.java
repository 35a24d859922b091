package prunus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.host.HostMissingException;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.Imported;
import prunus.models.importers.onnx.OnnxFile;
import prunus.models.input.InputTensor;
import prunus.models.input.NetworkInput;
import prunus.models.values.FeatureMap;
import prunus.simulator.SparseArray;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.result.LayerResult;

/** Imports ONNX models and runs each once: what becomes of them, a line each. */
@Command(
    name = "survey",
    description = "Import ONNX models, run each once on its calibration input, and print a table.",
    mixinStandardHelpOptions = true)
final class SurveyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "ONNX models.")
  private List<Path> files = List.of();

  @Option(
      names = "--list",
      paramLabel = "FILE.json",
      description = "More models, with what it takes to import them.")
  private Path list;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where the files of the list are looked for; may be repeated.")
  private List<Path> folders = List.of();

  @Option(
      names = "--only",
      paramLabel = "a.onnx,b.onnx",
      split = ",",
      description = "Of the list only these files.")
  private List<String> only = List.of();

  @Option(
      names = "--code-bits",
      paramLabel = "B",
      defaultValue = "8",
      description = "Bits of a code, 1 to 8 (${DEFAULT-VALUE}).")
  private int codeBits;

  @Option(
      names = "--input-shape",
      paramLabel = "NAME=1x3x224x224",
      description = "Sizes of an input that models leave open; may be repeated.")
  private Map<String, String> shapes = Map.of();

  @Mixin private CalibrationOptions calibration;

  @Override
  public Integer call() {
    if (codeBits < 1 || codeBits > 8) {
      throw new BadInputException("--code-bits is " + codeBits + "; give 1 to 8");
    }
    HostRuntime host =
        HostRuntime.find()
            .orElseThrow(() -> new HostMissingException("models are compared with onnxruntime"));
    List<SurveyEntry> entries = new ArrayList<>();
    files.forEach(file -> entries.add(SurveyEntry.of(file, shapes, calibration)));
    if (list != null) {
      SurveyEntry.read(list, folders).stream()
          .filter(e -> only.isEmpty() || only.contains(e.file().getFileName().toString()))
          .forEach(entries::add);
    }
    if (entries.isEmpty()) {
      throw new BadInputException("nothing to survey; give ONNX models, or a list with --list");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| file | source | array | host | folded | codes | error (rms) | first class | cycles"
            + " | energy |");
    out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (SurveyEntry entry : entries) {
      String line;
      try (TerminalProgress progress = new TerminalProgress()) {
        line = line(entry, host, progress);
      } catch (BadInputException e) {
        line =
            "| %s | %s | refused: %s | | | | | | | |"
                .formatted(entry.file().getFileName(), entry.source(), e.getMessage());
      }
      out.println(line);
      out.flush();
    }
    return 0;
  }

  private String line(SurveyEntry entry, HostRuntime host, Progress progress) {
    Path file = entry.file();
    Map<String, List<Long>> sizes = Sizes.of(entry.shapes());
    Set<String> names = OnnxFile.inputs(file).keySet();
    sizes.keySet().retainAll(names);
    List<Map<String, HostTensor>> given = entry.calibration().given(file, names);
    OnnxFile.Model read = OnnxFile.readWithHost(file, sizes, given.getFirst());
    Preprocessing preprocessing = entry.preprocessing(read.network().input());
    var graph = new ImportGraph(read.network(), preprocessing, read.host());
    Samples samples = entry.calibration().samples(graph, given);
    CompressedNetwork model = Imported.quantise(graph, read.weights(), samples, codeBits, progress);
    Map<String, CompressedLayer> layers = model.layers();
    int bits = layers.values().stream().mapToInt(CompressedLayer::codeBits).max().orElse(4);
    ArrayConfig array = Configs.with(Configs.load("prunus64"), "codeBits=" + bits);
    var simulator = new SparseArray(array, EnergyTables.load(EnergyTables.names().getFirst()));
    InputTensor input = samples.inputs().getFirst().map();
    FeatureMap map = new FeatureMap(input.shape(), input.quantise(model.inputFormat()));
    LayerResult total = simulator.load(model, Set.of()).run(map, given.getFirst()).total();
    var whole = new WholeGraph(file, model, host);
    List<NetworkInput> compared =
        entry.compared().equals(entry.calibration())
            ? samples.inputs()
            : entry.compared().samples(graph, entry.compared().given(file, names)).inputs();
    FloatAgreement agreement = FloatAgreement.of(model, compared, whole::outputs);
    OnnxFile.Operators operators = read.operators();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %d bit | %.2g %% | %s | %,d | %.1f µJ |",
        file.getFileName(),
        entry.source(),
        operators.array(),
        operators.host(),
        operators.folded(),
        bits,
        100 * agreement.rms(),
        agreement.largest(),
        total.time().cycles(),
        total.energy().totalPj() / 1e6);
  }
}
