package prunus.training.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Weighted;
import prunus.training.run.Method;
import prunus.training.run.Sensitivity;
import prunus.training.run.Session;
import prunus.training.run.Target;

/** How much of each layer pruning leaves: one of three options. */
final class TargetOptions {
  /** Images of the training set that a sensitivity scan looks at. */
  private static final int SCANNED = 5000;

  @Option(
      names = "--density",
      paramLabel = "D",
      description =
          "Share of each layer's weights (filters, blocks) that is kept, 0 to 1; by default each"
              + " layer's in Han et al. 2015.")
  private Double density;

  @Option(
      names = "--quality",
      paramLabel = "Q",
      description =
          "Keep the weights of at least Q standard deviations of their layer; for magnitude.")
  private Double quality;

  @Option(
      names = "--sensitivity",
      paramLabel = "P",
      description =
          "Keep of each layer what it takes to lose at most P points of accuracy when it alone is"
              + " pruned, without retraining.")
  private Double sensitivity;

  void check(Method method) {
    if (density != null && !(density > 0 && density <= 1)) {
      throw new BadInputException("--density is " + density + "; give a share above 0 and up to 1");
    }
    if (quality != null && (method != Method.MAGNITUDE || !(quality >= 0))) {
      throw new BadInputException("--quality is a factor of 0 or more, for --method magnitude");
    }
    if (sensitivity != null && !(sensitivity >= 0)) {
      throw new BadInputException("--sensitivity is " + sensitivity + "; give points, 0 or more");
    }
  }

  /** A target for each layer. */
  Map<String, Target> targets(Session session, LabelledImages training) {
    if (sensitivity != null) {
      LabelledImages some = training.first(SCANNED);
      List<Double> densities = IntStream.rangeClosed(1, 19).mapToObj(i -> 1 - i / 20.0).toList();
      return Sensitivity.targets(
          Sensitivity.scan(session, some, densities), session.accuracy(some), sensitivity / 100);
    }
    Map<String, Target> targets = new LinkedHashMap<>();
    for (Weighted layer : session.network().network().weighted()) {
      targets.put(
          layer.name(),
          density != null ? new Target.Density(density) : new Target.Quality(quality));
    }
    return targets;
  }

  /** The option in words. */
  String words() {
    return density != null
        ? "density " + density
        : quality != null ? "quality " + quality : "sensitivity " + sensitivity;
  }
}
