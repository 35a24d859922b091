package prunus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.file.ModelFileWriter;
import prunus.models.importers.DeepCompressionFile;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.Imported;
import prunus.models.importers.KnownNetworks;
import prunus.models.importers.Weights;

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
      paramLabel = "deep-compression",
      description = "Its format.")
  private Source format;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NAME",
      description =
          "The graph the weights belong to: squeezenet1.0, alexnet, lenet300, lenet5 or vgg16.")
  private String network;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE.pruned",
      description = "File to write.")
  private Path output;

  @Option(
      names = "--code-bits",
      paramLabel = "B",
      defaultValue = "8",
      description = "Bits of a code where the file brings no codebook, 1 to 8 (${DEFAULT-VALUE}).")
  private int codeBits;

  /** What can be imported. */
  enum Source {
    DEEP_COMPRESSION;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() {
    CompressedNetwork model;
    try (TerminalProgress progress = new TerminalProgress()) {
      ImportGraph graph = KnownNetworks.load(network);
      Weights weights =
          switch (format) {
            case DEEP_COMPRESSION -> DeepCompressionFile.read(file, graph.network());
          };
      model = Imported.quantise(graph, weights, codeBits, progress);
      ModelFileWriter.write(model, output);
    }
    PrintWriter out = spec.commandLine().getOut();
    long nonZeros = model.layers().values().stream().mapToLong(l -> l.filters().nonZeros()).sum();
    int bits = model.layers().values().stream().mapToInt(CompressedLayer::codeBits).max().orElse(0);
    out.printf(
        "%s: %s, %,d non-zero weights, codes of up to %d bits%n",
        output, model.network().name(), nonZeros, bits);
    out.flush();
    return 0;
  }
}
