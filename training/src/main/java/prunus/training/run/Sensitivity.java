package prunus.training.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Weighted;
import prunus.models.prune.LayerWeights;
import prunus.models.prune.WeightPruner;
import prunus.training.learn.Parameter;

/**
 * How much a network minds that one layer alone is pruned by magnitude, without retraining (Han et
 * al. 2015, section 4 and figure 6).
 */
public final class Sensitivity {
  private Sensitivity() {}

  /**
   * One measurement.
   *
   * @param density share of the layer's weights left, 0..1
   * @param accuracy of the network, 0..1
   */
  public record Point(double density, double accuracy) {}

  /** The accuracy with each layer pruned alone to each density; the network is left as it was. */
  public static Map<String, List<Point>> scan(
      Session session, LabelledImages images, List<Double> densities) {
    Map<String, List<Point>> scan = new LinkedHashMap<>();
    for (Weighted layer : session.network().network().weighted()) {
      Parameter weights = session.network().weights(layer.name());
      float[] before = weights.toArray();
      List<Point> points = new ArrayList<>();
      for (double density : densities) {
        var pruner = new WeightPruner.Magnitude(density);
        weights.set(pruner.prune(new LayerWeights(layer.weightShape(), before)).values());
        points.add(new Point(density, session.accuracy(images)));
      }
      weights.set(before);
      scan.put(layer.name(), points);
    }
    return scan;
  }

  /**
   * The least density of each layer, of those measured from the largest down, before the accuracy
   * falls by more than a limit.
   *
   * @param accuracy of the network as it was, 0..1
   * @param drop the limit, 0..1
   */
  public static Map<String, Target> targets(
      Map<String, List<Point>> scan, double accuracy, double drop) {
    Map<String, Target> targets = new LinkedHashMap<>();
    scan.forEach(
        (layer, points) -> {
          double least = 1;
          for (Point point : points) {
            if (point.accuracy() < accuracy - drop) {
              break;
            }
            least = point.density();
          }
          targets.put(layer, new Target.Density(least));
        });
    return targets;
  }
}
