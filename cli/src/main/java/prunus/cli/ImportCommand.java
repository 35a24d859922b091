package prunus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Network;
import prunus.models.host.HostTensor;
import prunus.models.importers.DeepCompressionFile;
import prunus.models.importers.FileFormat;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.Imported;
import prunus.models.importers.KnownNetworks;
import prunus.models.importers.Weights;
import prunus.models.importers.named.NamedWeights;
import prunus.models.importers.onnx.OnnxFile;

/** Makes a {@code .pruned} file of somebody else's network. */
@Command(
    name = "import",
    description = "Make a .pruned file of a network in another format.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "File to import.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Its format, ${COMPLETION-CANDIDATES}; by default the file tells.")
  private FileFormat format;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      completionCandidates = Names.OfNetworks.class,
      description =
          "The graph the weights belong to, where the file holds none: ${COMPLETION-CANDIDATES}, or"
              + " a JSON file.")
  private String network;

  @Option(
      names = "--map",
      paramLabel = "NAME=LAYER",
      description =
          "The layer that an array of another name is for, or all arrays behind the name and a"
              + " point; may be repeated.")
  private Map<String, String> names = Map.of();

  @Mixin private ModelOutput output;

  @Option(
      names = "--code-bits",
      paramLabel = "B",
      defaultValue = "8",
      description = "Bits of a code where the file brings no codebook, 1 to 8 (${DEFAULT-VALUE}).")
  private int codeBits;

  @Option(
      names = "--input-shape",
      paramLabel = "NAME=1x3x224x224",
      description = "Sizes of an input that an ONNX model leaves open; may be repeated.")
  private Map<String, String> shapes = Map.of();

  @Option(
      names = "--channel-order",
      paramLabel = "RGB|BGR|GREY",
      description = "Channels of a picture, for ONNX; by default RGB, or GREY for one channel.")
  private Preprocessing.Order order;

  @Option(
      names = "--mean",
      paramLabel = "m,..",
      split = ",",
      description = "What is taken off each channel, 0 to 255, for ONNX; by default 0.")
  private List<Double> mean = List.of();

  @Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "0.00392156862745098",
      description = "Factor after that, for ONNX; by default 1/255.")
  private double scale;

  @Option(
      names = "--std",
      paramLabel = "s,..",
      split = ",",
      description =
          "What each channel is divided by after the mean is taken off, 0 to 255, for ONNX, instead"
              + " of --scale.")
  private List<Double> std = List.of();

  @Mixin private CalibrationOptions calibration;

  @Override
  public Integer call() {
    if (codeBits < 1 || codeBits > 8) {
      throw new BadInputException("--code-bits is " + codeBits + "; give 1 to 8");
    }
    FileFormat kind = format == null ? FileFormat.of(file) : format;
    checkEffect(kind);
    output.check(file.toString());
    CompressedNetwork model;
    Weights weights;
    FloatAgreement agreement;
    String where = "";
    try (TerminalProgress progress = new TerminalProgress()) {
      ImportGraph graph;
      List<Map<String, HostTensor>> given = List.of(Map.of());
      if (kind == FileFormat.ONNX) {
        given = calibration.given(file);
        OnnxFile.Model read = OnnxFile.readWithHost(file, Sizes.of(shapes), given.getFirst());
        graph = new ImportGraph(read.network(), preprocessing(read.network()), read.host());
        weights = read.weights();
        where = ImportCheck.operators(read);
      } else {
        graph = KnownNetworks.load(network);
        weights = weights(kind, graph.network());
      }
      Samples samples = calibration.samples(graph, given);
      model = quantise(graph, weights, samples, progress);
      agreement = FloatAgreement.of(model, weights.layers(), samples.inputs());
      output.write(model);
    }
    PrintWriter words = output.words(spec);
    words.println(ImportCheck.summary(model, output.toString(), agreement));
    if (!where.isEmpty()) {
      words.println(where);
    }
    weights.notes().forEach(words::println);
    words.flush();
    ImportCheck.warn(model, agreement, spec.commandLine());
    return 0;
  }

  private void checkEffect(FileFormat kind) {
    if (kind == FileFormat.ONNX) {
      if (network != null) {
        throw new BadInputException("an ONNX model brings its own graph; leave out --network");
      }
      NoEffect.refuse(spec, "on an ONNX model, which brings its own names", "--map");
      return;
    }
    if (network == null) {
      throw new BadInputException(
          "a %s file holds no graph; give one with --network".formatted(kind));
    }
    NoEffect.refuse(
        spec,
        "beside --network, which brings its own",
        "--mean",
        "--std",
        "--scale",
        "--channel-order",
        "--input",
        "--input-shape");
    if (kind == FileFormat.DEEP_COMPRESSION) {
      NoEffect.refuse(spec, "where the file brings its codebooks", "--code-bits", "--map");
    }
  }

  private CompressedNetwork quantise(
      ImportGraph graph, Weights weights, Samples samples, Progress progress) {
    try {
      CompressedNetwork model = Imported.quantise(graph, weights, samples, codeBits, progress);
      ImportCheck.runs(model);
      return model;
    } catch (BadInputException e) {
      throw new BadInputException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private Weights weights(FileFormat kind, Network graph) {
    return switch (kind) {
      case DEEP_COMPRESSION -> DeepCompressionFile.read(file, graph);
      case NPZ -> NamedWeights.read(NamedWeights.Kind.NPZ, file, graph, names);
      case SAFETENSORS -> NamedWeights.read(NamedWeights.Kind.SAFETENSORS, file, graph, names);
      case ONNX -> throw new IllegalArgumentException("a model brings its weights");
    };
  }

  private Preprocessing preprocessing(Network graph) {
    boolean grey = graph.input().channels() == 1;
    Preprocessing.Order natural = grey ? Preprocessing.Order.GREY : Preprocessing.Order.RGB;
    try {
      if (mean.size() > 16 || std.size() > 16) {
        throw new IllegalArgumentException("--mean and --std take up to 16 values");
      }
      Preprocessing.Order used = order == null ? natural : order;
      if (std.isEmpty()) {
        return new Preprocessing(used, mean, scale);
      }
      NoEffect.refuse(spec, "beside --std", "--scale");
      return new Preprocessing(used, mean, 1, std);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage() + "; change --mean, --std or --scale", e);
    }
  }
}
