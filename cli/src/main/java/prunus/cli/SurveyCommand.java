package prunus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
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
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.Imported;
import prunus.models.importers.onnx.OnnxFile;
import prunus.models.input.InputTensor;
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

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "ONNX models.")
  private List<Path> files;

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
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| file | array | host | folded | codes | error (rms) | first class | cycles | energy |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    for (Path file : files) {
      String line;
      try (TerminalProgress progress = new TerminalProgress()) {
        line = line(file, progress);
      } catch (BadInputException e) {
        line = "| %s | refused: %s | | | | | | | |".formatted(file.getFileName(), e.getMessage());
      }
      out.println(line);
      out.flush();
    }
    return 0;
  }

  private String line(Path file, Progress progress) {
    Map<String, List<Long>> sizes = Sizes.of(shapes);
    Set<String> names = OnnxFile.inputs(file).keySet();
    sizes.keySet().retainAll(names);
    List<Map<String, HostTensor>> given = calibration.given(file, names);
    OnnxFile.Model read = OnnxFile.readWithHost(file, sizes, given.getFirst());
    var shape = read.network().input();
    Preprocessing.Order order =
        shape.channels() == 1 ? Preprocessing.Order.GREY : Preprocessing.Order.RGB;
    var graph =
        new ImportGraph(
            read.network(), new Preprocessing(order, List.of(), 1 / 255.0), read.host());
    Samples samples = calibration.samples(graph, given);
    CompressedNetwork model = Imported.quantise(graph, read.weights(), samples, codeBits, progress);
    Map<String, CompressedLayer> layers = model.layers();
    int bits = layers.values().stream().mapToInt(CompressedLayer::codeBits).max().orElse(4);
    ArrayConfig array = Configs.with(Configs.load("prunus64"), "codeBits=" + bits);
    var simulator = new SparseArray(array, EnergyTables.load(EnergyTables.names().getFirst()));
    InputTensor input = samples.inputs().getFirst().map();
    FeatureMap map = new FeatureMap(input.shape(), input.quantise(model.inputFormat()));
    LayerResult total = simulator.load(model, Set.of()).run(map, given.getFirst()).total();
    FloatAgreement agreement = FloatAgreement.of(model, read.weights().layers(), samples.inputs());
    OnnxFile.Operators operators = read.operators();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d bit | %.2g %% | %s | %,d | %.1f µJ |",
        file.getFileName(),
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
