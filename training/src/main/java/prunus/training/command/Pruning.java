package prunus.training.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.LabelledImages;
import prunus.models.file.ModelFileWriter;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.prune.PruningMethod;
import prunus.models.tensors.TensorFile;
import prunus.models.training.TrainingRequest;
import prunus.models.training.TrainingRequest.Amount;
import prunus.models.zoo.Zoo;
import prunus.training.run.PruningPlan;
import prunus.training.run.PruningRun;
import prunus.training.run.Recipe;
import prunus.training.run.Sensitivity;
import prunus.training.run.Session;
import prunus.training.run.Target;
import prunus.training.run.TrainingRun;

/** {@code sim prune --checkpoint}: from trained weights to a {@code .pruned} file. */
final class Pruning {
  /** Images of the training set that a sensitivity scan looks at. */
  private static final int SCANNED = 5000;

  private final TrainingRequest.Prune request;
  private final Consumer<String> log;

  private Pruning(TrainingRequest.Prune request, Consumer<String> log) {
    this.request = request;
    this.log = log;
  }

  static void run(TrainingRequest.Prune request, Consumer<String> log) {
    new Pruning(request, log).run();
  }

  private void run() {
    String name = request.network().orElseGet(() -> PruningRun.network(request.checkpoint()));
    Network graph = Zoo.recipe(name).network();
    TensorFile dense = PruningRun.read(request.checkpoint(), graph);
    String saved = dense.metadata().get("seed");
    long seed = request.run().seed();
    if (request.method() == PruningMethod.LOTTERY_TICKET && !Long.toString(seed).equals(saved)) {
      throw new BadInputException(
          "lottery-ticket goes back to the weights before training, which --seed %d did not give %s"
              .formatted(seed, request.checkpoint()));
    }
    RunFiles files = new RunFiles(request.run());
    LabelledImages training = files.training();
    try (Session session = files.session(name, training, log)) {
      PruningRun.load(session.network(), dense.tensors());
      session.measure("before pruning");
      Recipe own = Recipe.of(name);
      Recipe recipe =
          request.epochs().isEmpty() ? own : own.withRetrainEpochs(request.epochs().getAsInt());
      var plan =
          new PruningPlan(
              graph,
              recipe,
              request.method(),
              targets(session, recipe, training),
              request.rounds(),
              request.codeBits());
      TrainingRun.Place place = files.place(name, request.resume());
      CompressedNetwork pruned =
          PruningRun.run(
              session,
              plan,
              place,
              "%s, %s, %s".formatted(how(dense), recipe, dense.metadata()),
              how(dense),
              training,
              Zoo.recipe(name).preprocessing());
      ModelFileWriter.write(pruned, place.file(".pruned"));
      PruningSummary.of(graph, pruned, place.file(".pruned")).forEach(log);
    }
  }

  private Map<String, Target> targets(Session session, Recipe recipe, LabelledImages training) {
    List<Weighted> layers = session.network().network().weighted();
    Map<String, Target> targets =
        new LinkedHashMap<>(
            switch (request.amount()) {
              case Amount.Published p ->
                  same(layers, l -> new Target.Density(recipe.densities().get(l.name())));
              case Amount.Density d -> same(layers, l -> new Target.Density(d.share()));
              case Amount.Quality q -> same(layers, l -> new Target.Quality(q.deviations()));
              case Amount.Sensitivity s -> scan(session, training.first(SCANNED), s.points());
            });
    if (request.method().structured()) {
      targets.remove(layers.getLast().name()); // its filters are the classes
    }
    if (request.method().sparesTheFirstLayer()) {
      targets.remove(layers.getFirst().name());
    }
    targets.forEach((layer, target) -> log.accept(layer + ": " + target.words()));
    return targets;
  }

  private static Map<String, Target> same(
      List<Weighted> layers, java.util.function.Function<Weighted, Target> target) {
    Map<String, Target> targets = new LinkedHashMap<>();
    layers.forEach(layer -> targets.put(layer.name(), target.apply(layer)));
    return targets;
  }

  private static Map<String, Target> scan(Session session, LabelledImages some, double points) {
    List<Double> densities = IntStream.rangeClosed(1, 19).mapToObj(i -> 1 - i / 20.0).toList();
    return Sensitivity.targets(
        Sensitivity.scan(session, some, densities), session.accuracy(some), points / 100);
  }

  /** The run in words, for the model's provenance. */
  private String how(TensorFile dense) {
    String target =
        switch (request.amount()) {
          case Amount.Published p -> "the densities of Han et al. 2015";
          case Amount.Density d -> "density " + d.share();
          case Amount.Quality q -> "quality " + q.deviations();
          case Amount.Sensitivity s -> "sensitivity " + s.points();
        };
    return "trained on %s, pruned by %s to %s in %d rounds of retraining, %d-bit codes, seed %d"
        .formatted(
            dense.metadata().getOrDefault("dataset", request.run().dataset()),
            request.method(),
            target,
            request.rounds(),
            request.codeBits(),
            request.run().seed());
  }
}
