package prunus.training.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.importers.TensorFile;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;
import prunus.training.figure.AccuracyTradeoff;
import prunus.training.figure.Figure;
import prunus.training.figure.SensitivityFigure;
import prunus.training.figure.SparsityPattern;
import prunus.training.figure.WeightDistribution;
import prunus.training.run.PruningRun;
import prunus.training.run.Recipe;
import prunus.training.run.Sensitivity;
import prunus.training.run.Session;

/** {@code sim figure}: the figures of Han et al. 2015 with our networks. */
@Command(
    name = "figure",
    description = "Figures of Han et al. 2015 with our networks, as NAME.csv and NAME.svg.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "NAME")
final class FigureCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "give a figure, such as sparsity-pattern");
  }

  private static void write(Figure figure, Path out, PrintWriter log) {
    figure.write(out);
    log.println(out.resolve(figure.name() + ".svg") + " and .csv");
    log.flush();
  }

  @Command(
      name = "sparsity-pattern",
      description = "Figure 4: the weights left of a model's first layer.",
      mixinStandardHelpOptions = true)
  void sparsityPattern(
      @Option(
              names = "--model",
              defaultValue = "lenet300",
              paramLabel = "NAME|FILE",
              description = "(${DEFAULT-VALUE})")
          String model,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out) {
    var loaded = Zoo.load(model, CacheFolder.standard(), Progress.NONE);
    write(SparsityPattern.of(loaded), out, spec.commandLine().getOut());
  }

  @Command(
      name = "accuracy-tradeoff",
      description = "Figure 5: accuracy against weights pruned; trains for minutes.",
      mixinStandardHelpOptions = true)
  void accuracyTradeoff(
      @Option(
              names = "--epochs",
              defaultValue = "8",
              paramLabel = "N",
              description = "Of training (${DEFAULT-VALUE}).")
          int epochs,
      @Option(
              names = "--retrain-epochs",
              defaultValue = "3",
              paramLabel = "N",
              description = "Of each retraining (${DEFAULT-VALUE}).")
          int retrainEpochs,
      @Mixin RunOptions run) {
    String network = "lenet300";
    Recipe own = Recipe.of(network);
    Recipe recipe = own.with(epochs, own.rate()).withRetrainEpochs(retrainEpochs);
    PrintWriter log = spec.commandLine().getOut();
    LabelledImages training = run.training();
    write(AccuracyTradeoff.of(() -> run.session(network, training, log), recipe), run.out(), log);
  }

  @Command(
      name = "sensitivity",
      description = "Figure 6: accuracy with each layer pruned alone, without retraining.",
      mixinStandardHelpOptions = true)
  void sensitivity(
      @Option(
              names = "--checkpoint",
              required = true,
              paramLabel = "FILE",
              description = "NAME.dense.safetensors of sim train.")
          Path checkpoint,
      @Option(
              names = "--images",
              defaultValue = "2000",
              paramLabel = "N",
              description = "Test images to measure with (${DEFAULT-VALUE}).")
          int images,
      @Mixin RunOptions run) {
    PrintWriter log = spec.commandLine().getOut();
    String name = PruningRun.network(checkpoint);
    Network graph = Zoo.recipe(name).network();
    TensorFile dense = PruningRun.read(checkpoint, graph);
    try (Session session = run.session(name, run.training(), log)) {
      PruningRun.load(session.network(), dense.tensors());
      LabelledImages test = run.test().first(images);
      List<Double> densities =
          IntStream.iterate(20, i -> i > 0, i -> i - (i > 8 ? 2 : 1))
              .mapToObj(i -> i / 20.0)
              .toList();
      var scan = Sensitivity.scan(session, test, densities);
      write(SensitivityFigure.of(name, scan, session.accuracy(test)), run.out(), log);
    }
  }

  @Command(
      name = "weight-distribution",
      description = "Figure 8: a layer's weights before and after pruning with retraining.",
      mixinStandardHelpOptions = true)
  void weightDistribution(
      @Option(
              names = "--before",
              required = true,
              paramLabel = "FILE",
              description = "NAME.dense.safetensors of sim train.")
          Path before,
      @Option(
              names = "--after",
              required = true,
              paramLabel = "FILE",
              description = "NAME.sparse.safetensors of sim prune.")
          Path after,
      @Option(names = "--layer", defaultValue = "fc1", description = "(${DEFAULT-VALUE})")
          String layer,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out) {
    Network network = Zoo.recipe(PruningRun.network(before)).network();
    List<String> layers = network.weighted().stream().map(Weighted::name).toList();
    if (!layers.contains(layer)) {
      throw new BadInputException(
          "unknown layer %s; layers with weights are %s"
              .formatted(layer, String.join(", ", layers)));
    }
    String tensor = layer + ".weight";
    float[] first = PruningRun.read(before, network).tensors().get(tensor).values();
    float[] then = PruningRun.read(after, network).tensors().get(tensor).values();
    write(
        WeightDistribution.of(network.name() + " " + layer, first, then),
        out,
        spec.commandLine().getOut());
  }
}
