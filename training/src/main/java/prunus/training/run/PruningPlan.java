package prunus.training.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import prunus.models.graph.Convolution;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.prune.PruningMethod;
import prunus.training.learn.Regularisation;
import prunus.training.learn.Schedule;

/**
 * The stages from a trained network to a pruned one.
 *
 * @param targets what pruning leaves of each layer; layers without one are not pruned
 * @param rounds how often it is pruned and retrained on the way, at least 1
 * @param codeBits of the shared weights, 1..8
 */
public record PruningPlan(
    Network network,
    Recipe recipe,
    PruningMethod method,
    Map<String, Target> targets,
    int rounds,
    int codeBits) {
  public PruningPlan {
    targets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(targets));
  }

  /** Pruning with retraining, in rounds. */
  public List<Stage> pruning() {
    return switch (method) {
      case SOFT_FILTERS -> soft();
      case LOTTERY_TICKET -> inRounds(List.of(all()), recipe.epochs(), recipe.rate());
      default -> inRounds(kinds(), recipe.retrainEpochs(), recipe.rate() / 3);
    };
  }

  /** Clustering, and training with the values shared. */
  public List<Stage> sharing() {
    return List.of(
        new Stage.Share("shared weights, %d bits".formatted(codeBits), codeBits),
        new Stage.Train(
            "shared weights retrained",
            new Schedule(recipe.tuneEpochs(), recipe.rate() / 10, Regularisation.NONE, 0, all())));
  }

  private Set<String> all() {
    return network.weighted().stream().map(Weighted::name).collect(Collectors.toSet());
  }

  /** Convolutions and fully connected layers: one is retrained with the other fixed. */
  private List<Set<String>> kinds() {
    List<Set<String>> kinds = new ArrayList<>();
    for (boolean convolutions : new boolean[] {true, false}) {
      Set<String> kind =
          network.weighted().stream()
              .filter(layer -> layer instanceof Convolution == convolutions)
              .map(Weighted::name)
              .collect(Collectors.toSet());
      if (!kind.isEmpty()) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private List<Stage> inRounds(List<Set<String>> kinds, int epochs, float rate) {
    List<Stage> stages = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (Set<String> kind : kinds) {
        String name = "round %d".formatted(round);
        if (kinds.size() > 1) {
          boolean convolutions = kind.equals(kinds.getFirst());
          name += convolutions ? ", convolutions" : ", fully connected layers";
        }
        stages.add(new Stage.Prune(name + " pruned", method, targets(kind, round)));
        stages.add(new Stage.Train(name + " retrained", schedule(epochs, rate, kind)));
      }
    }
    return stages;
  }

  private Map<String, Target> targets(Set<String> kind, int round) {
    Map<String, Target> now = new LinkedHashMap<>();
    targets.forEach(
        (layer, target) -> {
          if (kind.contains(layer)) {
            now.put(layer, target.at(round, rounds));
          }
        });
    return now;
  }

  /** Soft filter pruning: one training during which filters go and come back, then they go. */
  private List<Stage> soft() {
    double density =
        targets.values().stream().map(t -> ((Target.Density) t).share()).reduce(1.0, Math::min);
    return List.of(
        new Stage.Train(
            "soft pruning",
            schedule(recipe.retrainEpochs() * rounds, recipe.rate() / 3, all()),
            OptionalDouble.of(density)),
        new Stage.Prune("soft pruning made final", method, targets));
  }

  private Schedule schedule(int epochs, float rate, Set<String> layers) {
    return new Schedule(epochs, rate, recipe.regularisation(), recipe.dropout(), layers);
  }
}
