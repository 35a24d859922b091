package prunus.training.figure;

import java.util.ArrayList;
import java.util.List;
import prunus.training.figure.Chart.Curve;
import prunus.training.figure.Chart.Point;

/**
 * How many weights of a layer have which value, before and after pruning with retraining: Han et
 * al. 2015, figure 8, which has AlexNet's first fully connected layer. Zeros are left out.
 */
public final class WeightDistribution {
  private static final int BINS = 100;

  private WeightDistribution() {}

  /** The figure of a layer. */
  public static Figure of(String layer, float[] before, float[] after) {
    double range = 0;
    for (float w : after) {
      range = Math.max(range, Math.abs(w));
    }
    for (float w : before) {
      range = Math.max(range, Math.abs(w));
    }
    range = Math.ceil(5 * range) / 5;
    int[] first = histogram(before, range);
    int[] then = histogram(after, range);
    List<String> rows = new ArrayList<>(List.of("from,to,before,after"));
    List<Point> left = new ArrayList<>();
    List<Point> right = new ArrayList<>();
    double all = java.util.Arrays.stream(first).sum();
    double kept = java.util.Arrays.stream(then).sum();
    double most = 0;
    for (int b = 0; b < BINS; b++) {
      double from = -range + 2 * range * b / BINS;
      double to = -range + 2 * range * (b + 1) / BINS;
      rows.add("%.4f,%.4f,%d,%d".formatted(from, to, first[b], then[b]));
      left.add(new Point((from + to) / 2, 100 * first[b] / all));
      right.add(new Point((from + to) / 2, 100 * then[b] / kept));
      most = Math.max(most, Math.max(left.get(b).y(), right.get(b).y()));
    }
    Axis value = new Axis("weight", -range, range, 8, "%.2f");
    Axis share = new Axis("weights other than 0, % a bin", 0, 5 * Math.ceil(most / 5), 5, "%.0f");
    List<Curve> curves =
        List.of(
            new Curve("before: %,.0f weights".formatted(all), left),
            new Curve("after: %,.0f weights".formatted(kept), right));
    String title = layer + " before and after pruning with retraining";
    return new Figure("weight-distribution", rows, new Chart(title, value, share, curves).svg());
  }

  /** Weights other than 0 by value, in equal bins from −range to range. */
  static int[] histogram(float[] weights, double range) {
    int[] bins = new int[BINS];
    for (float w : weights) {
      if (w != 0) {
        bins[Math.clamp((long) ((w + range) / (2 * range) * BINS), 0, BINS - 1)]++;
      }
    }
    return bins;
  }
}
