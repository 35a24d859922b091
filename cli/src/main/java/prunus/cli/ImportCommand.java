package prunus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Network;
import prunus.models.importers.DeepCompressionFile;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.Imported;
import prunus.models.importers.KnownNetworks;
import prunus.models.importers.NamedWeights;
import prunus.models.importers.Weights;
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
      required = true,
      paramLabel = "deep-compression|onnx|npz|safetensors",
      description = "Its format.")
  private Source format;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description =
          "The graph the weights belong to, where the file holds none: squeezenet1.0, alexnet,"
              + " lenet300, lenet5 or vgg16.")
  private String network;

  @Mixin private ModelOutput output;

  @Option(
      names = "--code-bits",
      paramLabel = "B",
      defaultValue = "8",
      description = "Bits of a code where the file brings no codebook, 1 to 8 (${DEFAULT-VALUE}).")
  private int codeBits;

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

  /** What can be imported. */
  enum Source {
    DEEP_COMPRESSION,
    ONNX,
    NPZ,
    SAFETENSORS;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() {
    output.check(file.toString());
    CompressedNetwork model;
    try (TerminalProgress progress = new TerminalProgress()) {
      model = model(progress);
      output.write(model);
    }
    summary(model);
    return 0;
  }

  private CompressedNetwork model(Progress progress) {
    if (codeBits < 1 || codeBits > 8) {
      throw new BadInputException("--code-bits is " + codeBits + "; give 1 to 8");
    }
    if (format == Source.ONNX) {
      if (network != null) {
        throw new BadInputException("an ONNX model brings its own graph; leave out --network");
      }
      OnnxFile.Model model = OnnxFile.read(file);
      ImportGraph graph = new ImportGraph(model.network(), preprocessing(model.network()));
      return Imported.quantise(graph, model.weights(), codeBits, progress);
    }
    if (network == null) {
      throw new BadInputException(
          "a %s file holds no graph; give one with --network".formatted(format));
    }
    ImportGraph graph = KnownNetworks.load(network);
    Weights weights =
        switch (format) {
          case DEEP_COMPRESSION -> DeepCompressionFile.read(file, graph.network());
          case NPZ -> NamedWeights.read(NamedWeights.Kind.NPZ, file, graph.network());
          case SAFETENSORS ->
              NamedWeights.read(NamedWeights.Kind.SAFETENSORS, file, graph.network());
          case ONNX -> throw new IllegalStateException("handled above");
        };
    return Imported.quantise(graph, weights, codeBits, progress);
  }

  private Preprocessing preprocessing(Network graph) {
    boolean finite = Double.isFinite(scale) && mean.stream().allMatch(m -> m >= -255 && m <= 255);
    if (!finite || scale == 0 || Math.abs(scale) > 1e6 || mean.size() > 16) {
      throw new BadInputException("--mean takes up to 16 values to 255, --scale one other than 0");
    }
    boolean grey = graph.input().channels() == 1;
    Preprocessing.Order natural = grey ? Preprocessing.Order.GREY : Preprocessing.Order.RGB;
    return new Preprocessing(order == null ? natural : order, mean, scale);
  }

  private void summary(CompressedNetwork model) {
    PrintWriter out = output.words(spec);
    long nonZeros = model.layers().values().stream().mapToLong(l -> l.filters().nonZeros()).sum();
    int bits = model.layers().values().stream().mapToInt(CompressedLayer::codeBits).max().orElse(0);
    out.printf(
        "%s: %s, %,d non-zero weights, codes of up to %d bits%n",
        output, model.network().name(), nonZeros, bits);
    out.flush();
  }
}
