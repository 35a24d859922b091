package prunus.training.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import prunus.models.graph.Weighted;
import prunus.training.learn.Schedule;

/** The first step: training without pruning. */
public final class TrainingRun {
  private TrainingRun() {}

  /** Where a run keeps its files, and whether it goes on from them. */
  public record Place(Path folder, String name, boolean resume) {
    /** A file of the run. */
    public Path file(String ending) {
      return folder.resolve(name + ending);
    }
  }

  /**
   * Trains a session's network and writes {@code NAME.dense.safetensors}; the state is kept in
   * {@code NAME.train.safetensors} on the way.
   *
   * @param metadata of the dense file: what the run was
   * @return the dense file
   */
  public static Path run(
      Session session, Recipe recipe, Place place, Map<String, String> metadata) {
    var checkpoint = new Checkpoint(place.file(".train.safetensors"), metadata.toString());
    session.run(stages(session, recipe), Optional.of(checkpoint), place.resume());
    Path dense = place.file(".dense.safetensors");
    Map<String, String> entries = new LinkedHashMap<>(metadata);
    entries.put("accuracy", "%.4f".formatted(session.accuracy()));
    session.network().dense(entries).write(dense);
    return dense;
  }

  /** Training by a recipe. */
  public static List<Stage> stages(Session session, Recipe recipe) {
    var layers =
        session.network().network().weighted().stream()
            .map(Weighted::name)
            .collect(Collectors.toSet());
    return List.of(
        new Stage.Train(
            "trained",
            new Schedule(
                recipe.epochs(),
                recipe.rate(),
                recipe.regularisation(),
                recipe.dropout(),
                layers)));
  }
}
