package prunus.training.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.prune.PruningMethod;
import prunus.models.tensors.DenseArray;
import prunus.training.figure.Chart.Curve;
import prunus.training.figure.Chart.Point;
import prunus.training.learn.Regularisation;
import prunus.training.run.PruningPlan;
import prunus.training.run.Recipe;
import prunus.training.run.Session;
import prunus.training.run.Stage;
import prunus.training.run.Target;
import prunus.training.run.TrainingRun;

/**
 * Accuracy lost against the share of weights pruned, with L1 and L2 regularisation, without and
 * with retraining, and pruned step by step: Han et al. 2015, figure 5, which has AlexNet's. All
 * layers are pruned by magnitude to the same density.
 */
public final class AccuracyTradeoff {
  private static final List<Double> DENSITIES = List.of(0.5, 0.3, 0.2, 0.12, 0.08, 0.05, 0.03);

  /** About the same accuracy before pruning. */
  private static final List<Regularisation> REGULARISATIONS =
      List.of(
          new Regularisation(Regularisation.Kind.L1, 1e-5f),
          new Regularisation(Regularisation.Kind.L2, 1e-4f));

  private final Recipe recipe;
  private final Map<String, List<Point>> curves = new LinkedHashMap<>();

  private AccuracyTradeoff(Recipe recipe) {
    this.recipe = recipe;
  }

  /**
   * Trains, prunes and retrains for every point.
   *
   * @param fresh gives a session with random weights
   */
  public static Figure of(Supplier<Session> fresh, Recipe recipe) {
    String name = "";
    AccuracyTradeoff work = new AccuracyTradeoff(recipe);
    for (Regularisation pull : REGULARISATIONS) {
      try (Session session = fresh.get()) {
        name = session.network().network().name();
        work.measure(session, pull);
      }
    }
    return work.figure(name);
  }

  private void measure(Session session, Regularisation pull) {
    Recipe own = recipe.with(pull);
    session.run(TrainingRun.stages(session, own));
    double dense = session.accuracy();
    Map<String, DenseArray> trained = session.network().state();
    for (double density : DENSITIES) {
      List<Stage> stages = stages(session.network().network(), own, density);
      session.run(stages.stream().filter(s -> s instanceof Stage.Prune).toList());
      add(pull.kind() + " without retraining", density, session.accuracy() - dense);
      session.run(stages.stream().filter(s -> s instanceof Stage.Train).toList());
      add(pull.kind() + " with retraining", density, session.accuracy() - dense);
      session.network().restore(trained);
    }
    if (pull.kind() == Regularisation.Kind.L2) {
      for (double density : DENSITIES) {
        session.run(stages(session.network().network(), own, density));
        add("L2, step by step", density, session.accuracy() - dense);
      }
    }
  }

  /** Pruning and retraining. */
  private static List<Stage> stages(Network network, Recipe recipe, double density) {
    Map<String, Target> targets = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      targets.put(layer.name(), new Target.Density(density));
    }
    return new PruningPlan(network, recipe, PruningMethod.MAGNITUDE, targets, 1, 4).pruning();
  }

  private void add(String curve, double density, double change) {
    curves
        .computeIfAbsent(curve, name -> new ArrayList<>())
        .add(new Point(100 * (1 - density), 100 * change));
  }

  private Figure figure(String network) {
    List<String> rows = new ArrayList<>(List.of("curve,weights_pruned_pct,accuracy_change_points"));
    List<Curve> drawn = new ArrayList<>();
    curves.forEach(
        (name, points) -> {
          points.forEach(p -> rows.add("%s,%.0f,%.2f".formatted(quoted(name), p.x(), p.y())));
          drawn.add(new Curve(name, points));
        });
    Axis pruned = new Axis("weights pruned, %", 40, 100, 6, "%.0f");
    Axis change = new Axis("change of accuracy, points (cut at -5)", -5, 0.5, 11, "%.1f");
    String title = network + ": accuracy against weights pruned";
    return new Figure("accuracy-tradeoff", rows, new Chart(title, pruned, change, drawn).svg());
  }

  private static String quoted(String name) {
    return name.contains(",") ? "\"" + name + "\"" : name;
  }
}
