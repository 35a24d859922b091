package prunus.training.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.tensors.TensorFile;
import prunus.models.training.TrainingRequest;
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
final class Figures {
  private Figures() {}

  private static void write(Figure figure, Path out, Consumer<String> log) {
    figure.write(out);
    log.accept(out.resolve(figure.name() + ".svg") + " and .csv");
  }

  /** Figure 4. */
  static void draw(TrainingRequest.SparsityPattern request, Consumer<String> log) {
    var model = Zoo.load(request.model(), CacheFolder.standard(), Progress.NONE);
    write(SparsityPattern.of(model), request.out(), log);
  }

  /** Figure 5. */
  static void draw(TrainingRequest.AccuracyTradeoff request, Consumer<String> log) {
    String network = "lenet300";
    Recipe own = Recipe.of(network);
    Recipe recipe =
        own.with(request.epochs(), own.rate()).withRetrainEpochs(request.retrainEpochs());
    RunFiles files = new RunFiles(request.run());
    LabelledImages training = files.training();
    Figure figure = AccuracyTradeoff.of(() -> files.session(network, training, log), recipe);
    write(figure, request.run().out(), log);
  }

  /** Figure 6. */
  static void draw(TrainingRequest.SensitivityScan request, Consumer<String> log) {
    String name = PruningRun.network(request.checkpoint());
    TensorFile dense = PruningRun.read(request.checkpoint(), Zoo.recipe(name).network());
    RunFiles files = new RunFiles(request.run());
    try (Session session = files.session(name, files.training(), log)) {
      PruningRun.load(session.network(), dense.tensors());
      LabelledImages test = files.test().first(request.images());
      List<Double> densities =
          IntStream.iterate(20, i -> i > 0, i -> i - (i > 8 ? 2 : 1))
              .mapToObj(i -> i / 20.0)
              .toList();
      var scan = Sensitivity.scan(session, test, densities);
      write(SensitivityFigure.of(name, scan, session.accuracy(test)), request.run().out(), log);
    }
  }

  /** Figure 8. */
  static void draw(TrainingRequest.WeightDistribution request, Consumer<String> log) {
    Network network = Zoo.recipe(PruningRun.network(request.before())).network();
    List<String> layers = network.weighted().stream().map(Weighted::name).toList();
    if (!layers.contains(request.layer())) {
      throw new BadInputException(
          "unknown layer %s; layers with weights are %s"
              .formatted(request.layer(), String.join(", ", layers)));
    }
    String tensor = request.layer() + ".weight";
    float[] first = PruningRun.read(request.before(), network).tensors().get(tensor).values();
    float[] then = PruningRun.read(request.after(), network).tensors().get(tensor).values();
    String title = network.name() + " " + request.layer();
    write(WeightDistribution.of(title, first, then), request.out(), log);
  }
}
