package prunus.models.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import prunus.models.graph.WeightShape;
import prunus.models.quantise.SparseWeights;

class SyntheticWeightsTest {
  private static final WeightShape SHAPE = new WeightShape(256, 128, 3, 3);

  private static SparseWeights draw(long seed, double density, LayerStatistics.Spread spread) {
    return SyntheticWeights.draw(seed, "layer", SHAPE, new LayerStatistics(density, 0.5, spread));
  }

  @Property(tries = 40)
  void meetsDensityAndSpread(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double density,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double relative) {
    double sd = relative * Math.min(density, 1 - density);
    SparseWeights w = draw(seed, density, new LayerStatistics.DensitySd(sd));
    assertThat((double) w.value().length / SHAPE.elements()).isCloseTo(density, within(1e-5));
    double sum = 0;
    for (int k = 0; k < SHAPE.filters(); k++) {
      double own = (double) (w.start()[k + 1] - w.start()[k]) / SHAPE.filterSize();
      sum += (own - density) * (own - density);
    }
    assertThat(Math.sqrt(sum / SHAPE.filters())).isCloseTo(sd, within(0.02 * sd + 0.0005));
  }

  @Property(tries = 20)
  void positionsRiseAndWeightsExceedOneThreshold(@ForAll long seed) {
    SparseWeights w = draw(seed, 0.3, new LayerStatistics.ScaleSd(0.3));
    float least = Float.MAX_VALUE;
    for (int k = 0; k < SHAPE.filters(); k++) {
      float own = Float.MAX_VALUE;
      for (int i = w.start()[k]; i < w.start()[k + 1]; i++) {
        assertThat(w.position()[i]).isBetween(0, (int) SHAPE.filterSize() - 1);
        assertThat(i == w.start()[k] || w.position()[i] > w.position()[i - 1]).isTrue();
        own = Math.min(own, Math.abs(w.value()[i]));
      }
      least = Math.min(least, own);
      // every filter was pruned at the same threshold: with hundreds of weights each comes near it
      assertThat(own).isLessThan(1.4f * least + 0.02f);
    }
  }

  /** Unpruned, the weights are Laplace distributed: excess kurtosis 3, a Gaussian has 0. */
  @Test
  void weightsAreHeavyTailed() {
    SparseWeights w = draw(9, 1, new LayerStatistics.ScaleSd(0));
    double second = 0;
    double fourth = 0;
    for (float v : w.value()) {
      second += v * (double) v / w.value().length;
      fourth += Math.pow(v, 4) / w.value().length;
    }
    assertThat(fourth / (second * second) - 3).isCloseTo(3, within(0.3));
    assertThat(second * SHAPE.filterSize()).isCloseTo(2, within(0.02));
  }

  @Test
  void doesNotDependOnTheNumberOfThreads() throws Exception {
    var spread = new LayerStatistics.DensitySd(0.05);
    SparseWeights here = draw(3, 0.2, spread);
    for (int threads : new int[] {1, 7}) {
      try (var pool = new ForkJoinPool(threads)) {
        SparseWeights there = pool.submit(() -> draw(3, 0.2, spread)).get();
        assertThat(Arrays.equals(there.position(), here.position())).isTrue();
        assertThat(Arrays.equals(there.value(), here.value())).isTrue();
      }
    }
    assertThat(draw(4, 0.2, spread).position()).isNotEqualTo(here.position());
  }

  /** First outputs for seed 1234567, as other implementations of SplitMix64 give them. */
  @Test
  void theGeneratorIsSplitMix64() {
    SplitMix random = new SplitMix(1234567);
    assertThat(random.next()).isEqualTo(6457827717110365317L);
    assertThat(random.next()).isEqualTo(3203168211198807973L);
    assertThat(random.next()).isEqualTo(-8629252141511181193L);
  }
}
