package prunus.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import prunus.models.graph.WeightShape;
import prunus.models.prune.LayerWeights;
import prunus.models.prune.PruningMethod;
import prunus.training.run.Target.Density;
import prunus.training.run.Target.Quality;

class TargetTest {
  /** Zhu and Gupta 2017, equation 1, worked by hand for 90 % sparsity in three rounds. */
  @Test
  void densityFallsByTheCubeOfWhatIsLeft() {
    Density tenth = new Density(0.1);
    assertThat(tenth.at(1, 3).share()).isCloseTo(1 - 0.9 * 19 / 27, within(1e-12));
    assertThat(tenth.at(2, 3).share()).isCloseTo(1 - 0.9 * 26 / 27, within(1e-12));
    assertThat(tenth.at(3, 3)).isEqualTo(tenth);
    assertThat(tenth.at(1, 1)).isEqualTo(tenth);
  }

  @Test
  void qualityIsAFactorOfTheStandardDeviation() {
    Random random = new Random(2);
    float[] weights = new float[600];
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * 3 + 0.5);
      mean += weights[i] / 600;
    }
    double squares = 0;
    for (float w : weights) {
      squares += (w - mean) * (w - mean);
    }
    double threshold = 0.5 * Math.sqrt(squares / 600);
    var kept =
        Pruners.of(PruningMethod.MAGNITUDE, null, 1)
            .of("any", new Quality(1).at(1, 2), weights)
            .prune(new LayerWeights(new WeightShape(6, 100, 1, 1), weights))
            .kept();
    for (int i = 0; i < weights.length; i++) {
      assertThat(kept.get(i)).isEqualTo(Math.abs(weights[i]) >= threshold);
    }
    assertThat(kept.cardinality()).isBetween(300, 500);
  }

  @Test
  void sensitivityStopsBeforeTheFirstFall() {
    var scan =
        Map.of(
            "a", points(0.9, 0.89, 0.7, 0.9), // the last is luck
            "b", points(0.5, 0.9, 0.9, 0.9),
            "c", points(0.9, 0.9, 0.9, 0.885));
    Map<String, Target> targets = Sensitivity.targets(scan, 0.9, 0.02);
    assertThat(targets)
        .containsOnly(
            Map.entry("a", new Density(0.6)),
            Map.entry("b", new Density(1)),
            Map.entry("c", new Density(0.2)));
  }

  private static List<Sensitivity.Point> points(double... accuracy) {
    return java.util.stream.IntStream.range(0, 4)
        .mapToObj(i -> new Sensitivity.Point((4 - i) / 5.0, accuracy[i]))
        .toList();
  }
}
