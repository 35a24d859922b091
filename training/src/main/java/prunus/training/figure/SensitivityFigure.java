package prunus.training.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import prunus.training.figure.Chart.Curve;
import prunus.training.figure.Chart.Point;
import prunus.training.run.Sensitivity;

/**
 * What pruning one layer alone costs, layer by layer, without retraining: Han et al. 2015, figure
 * 6, which has AlexNet's.
 */
public final class SensitivityFigure {
  private SensitivityFigure() {}

  /**
   * The figure.
   *
   * @param accuracy of the network before, 0..1
   */
  public static Figure of(
      String network, Map<String, List<Sensitivity.Point>> scan, double accuracy) {
    List<String> rows = new ArrayList<>(List.of("layer,weights_left_pct,accuracy_loss_points"));
    List<Curve> curves = new ArrayList<>();
    scan.forEach(
        (layer, points) -> {
          List<Point> curve = new ArrayList<>();
          for (Sensitivity.Point p : points) {
            double loss = 100 * (accuracy - p.accuracy());
            rows.add("%s,%.1f,%.2f".formatted(layer, 100 * p.density(), loss));
            curve.add(new Point(100 * p.density(), -loss));
          }
          curves.add(new Curve(layer, curve));
        });
    Axis left = new Axis("weights left of the layer, %", 0, 100, 10, "%.0f");
    Axis loss = new Axis("change of accuracy, points (cut at -20)", -20, 1, 7, "%.0f");
    String title = network + ": one layer pruned, not retrained";
    return new Figure("sensitivity", rows, new Chart(title, left, loss, curves).svg());
  }
}
