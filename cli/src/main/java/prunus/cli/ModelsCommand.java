package prunus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Weighted;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;

/** Lists the zoo, or shows one model layer by layer. */
@Command(
    name = "models",
    description = "List the models of the zoo, or show one layer by layer.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "Model to show.")
  private String name;

  @Option(
      names = "--sizes",
      description =
          "Bytes after pruning, quantisation and Huffman coding: of a model's layers, or of the"
              + " four networks of the zoo beside the published ratios.")
  private boolean sizes;

  @Option(
      names = "--cycles",
      description = "Array cycles of each too, on prunus64; builds what is not there, in minutes.")
  private boolean cycles;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (sizes) {
      try (TerminalProgress progress = new TerminalProgress()) {
        SizesTable.print(name, progress, out);
      }
    } else if (name == null) {
      try (TerminalProgress progress = new TerminalProgress()) {
        ZooTable.print(cycles, progress, out);
      }
    } else {
      try (TerminalProgress progress = new TerminalProgress()) {
        show(Zoo.load(name, CacheFolder.standard(), progress), out);
      }
    }
    out.flush();
    return 0;
  }

  private static void show(CompressedNetwork model, PrintWriter out) {
    out.printf("%s: %s%n", model.network().name(), model.provenance().source());
    out.printf(
        "%-12s %-18s %-14s %12s %12s %8s %5s %8s%n",
        "layer", "weights KxCxRxS", "output", "weights", "non-zero", "density", "bits", "SQNR dB");
    for (Weighted layer : model.network().weighted()) {
      CompressedLayer weights = model.layer(layer.name());
      var shape = layer.weightShape();
      out.printf(
          "%-12s %-18s %-14s %,12d %,12d %7.1f%% %5d %8.1f%n",
          layer.name(),
          "%dx%dx%dx%d".formatted(shape.filters(), shape.channels(), shape.rows(), shape.columns()),
          model.network().shapeOf(layer.name()),
          shape.elements(),
          weights.filters().nonZeros(),
          100 * weights.filters().density(),
          weights.codeBits(),
          weights.sqnrDb());
    }
  }
}
