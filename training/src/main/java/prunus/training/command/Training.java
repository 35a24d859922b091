package prunus.training.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import prunus.models.BadInputException;
import prunus.models.training.TrainingRequest;
import prunus.training.learn.Regularisation;
import prunus.training.run.Recipe;
import prunus.training.run.Session;
import prunus.training.run.TrainingRun;

/** {@code sim train}: a network from nothing to trained weights. */
final class Training {
  private Training() {}

  static void run(TrainingRequest.Train request, Consumer<String> log) {
    Recipe own = Recipe.of(request.network());
    var kind = Regularisation.Kind.valueOf(request.norm().name());
    Recipe recipe =
        own.with(request.epochs().orElse(own.epochs()), request.rate().orElse(own.rate()))
            .with(new Regularisation(kind, request.strength()));
    if (recipe.epochs() < 1 || !(recipe.rate() > 0) || !(request.strength() >= 0)) {
      throw new BadInputException("--epochs and --rate must be above 0, --strength 0 or more");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("network", request.network());
    metadata.put("dataset", request.run().dataset());
    metadata.put("seed", Long.toString(request.run().seed()));
    metadata.put("epochs", Integer.toString(recipe.epochs()));
    metadata.put("rate", Float.toString(recipe.rate()));
    metadata.put("regularise", "%s %s".formatted(kind, request.strength()));
    RunFiles files = new RunFiles(request.run());
    try (Session session = files.session(request.network(), files.training(), log)) {
      TrainingRun.Place place = files.place(request.network(), request.resume());
      Path dense = TrainingRun.run(session, recipe, place, metadata);
      log.accept(dense + ": go on with sim prune --checkpoint " + dense);
    }
  }
}
