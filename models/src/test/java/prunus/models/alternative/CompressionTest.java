package prunus.models.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import prunus.models.BadInputException;
import prunus.models.graph.WeightShape;
import prunus.models.prune.LayerWeights;

class CompressionTest {
  private static LayerWeights matrix(int filters, float... values) {
    int size = values.length / filters;
    return new LayerWeights(new WeightShape(filters, size, 1, 1), values);
  }

  private static LayerWeights random(long seed, int filters, int channels) {
    Random random = new Random(seed);
    float[] values = new float[filters * channels * 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new LayerWeights(new WeightShape(filters, channels, 2, 2), values);
  }

  private static double squaredError(LayerWeights layer, Approximation stored) {
    double error = 0;
    for (int i = 0; i < layer.values().length; i++) {
      error += Math.pow(layer.values()[i] - stored.weights()[i], 2);
    }
    return error;
  }

  /** 4 bits: integers ±7, scale 1.4 / 7 = 0.2. */
  @Test
  void fixedPointByHand() {
    Approximation stored =
        new FixedPointWeights(4).apply(matrix(2, 1.4f, -0.29f, 0.31f, 0.05f, -1.4f, 0));
    float[] want = {1.4f, -0.2f, 0.4f, 0, -1.4f, 0};
    for (int i = 0; i < want.length; i++) {
      assertThat(stored.weights()[i]).isCloseTo(want[i], within(1e-6f));
    }
    assertThat(stored.bits()).isEqualTo(6 * 4 + 32);
  }

  /**
   * diag(3, 2, 1) in a 3 × 4 matrix: rank 1 keeps the 3. Ratio 1.5: ⌊12 / (1.5 · 7)⌋ = 1, stored
   * are 3 + 4 floats.
   */
  @Test
  void lowRankByHand() {
    Approximation stored = new LowRank(1.5).apply(matrix(3, 3, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0));
    for (int i = 0; i < 12; i++) {
      assertThat(stored.weights()[i]).isCloseTo(i == 0 ? 3 : 0, within(1e-6f));
    }
    assertThat(stored.bits()).isEqualTo(32 * 7);
  }

  /** Two groups, {1, 2} and {8, 9, 10}: values 1.5 and 9. */
  @Test
  void sharedValuesByHand() {
    Approximation stored = new SharedWeights(1).apply(matrix(1, 1, 9, 2, 10, 8));
    float[] want = {1.5f, 9, 1.5f, 9, 9};
    for (int i = 0; i < want.length; i++) {
      assertThat(stored.weights()[i]).isCloseTo(want[i], within(1e-3f));
    }
    assertThat(stored.bits()).isEqualTo(5 + 2 * 32);
  }

  /** In the first band pieces (0,0) (0,2) | (9,9) (9,7), in the second of one column 1 1 | 5 5. */
  @Test
  void productQuantisationByHand() {
    Approximation stored =
        new ProductQuantisation(1, 2).apply(matrix(4, 0, 0, 1, 0, 2, 1, 9, 9, 5, 9, 7, 5));
    assertThat(stored.weights()).containsExactly(0, 1, 1, 0, 1, 1, 9, 8, 5, 9, 8, 5);
    assertThat(stored.bits()).isEqualTo(2 * 4 + 32 * 2 * 3);
  }

  /** One bucket: all weights are ± the mean of their ± values. */
  @Test
  void hashingByHand() {
    LayerWeights layer = matrix(1, 3, 3, 3, 3, 3, 3, 3, 3);
    Approximation stored = new HashedWeights(8, 5).apply(layer);
    double magnitude = Math.abs(stored.weights()[0]);
    int positive = 0;
    for (float w : stored.weights()) {
      assertThat((double) Math.abs(w)).isCloseTo(magnitude, within(1e-6));
      positive += w > 0 ? 1 : 0;
    }
    // p signs agree with the value and 8 − p do not: the mean is 3·(p − (8 − p)) / 8
    assertThat(magnitude).isCloseTo(3.0 * (2 * positive - 8) / 8, within(1e-6));
    assertThat(stored.bits()).isEqualTo(32 + 64);
  }

  /** Kept are 4 of 8; gaps 0, 1, 2, 0 need 2 bits and no padding, and no fewer bits would do. */
  @Test
  void pruningByHand() {
    Approximation stored =
        new MagnitudePruning(2).apply(matrix(1, 5, 0.1f, -6, 0.2f, 0.3f, 7, 8, 0.4f));
    assertThat(stored.weights()).containsExactly(5, 0, -6, 0, 0, 7, 8, 0);
    assertThat(stored.bits()).isEqualTo(4 * (32 + 2));
  }

  @Property(tries = 30)
  void enoughIsExact(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int filters,
      @ForAll @IntRange(min = 1, max = 6) int channels) {
    LayerWeights layer = random(seed, filters, channels);
    for (Compression c :
        List.of(
            new Uncompressed(),
            new LowRank(0.1),
            new SharedWeights(12),
            new ProductQuantisation(4, 3),
            new MagnitudePruning(1))) {
      assertThat(squaredError(layer, c.apply(layer))).as(c.description()).isLessThan(1e-5);
    }
    assertThat(squaredError(layer, new FixedPointWeights(16).apply(layer))).isLessThan(1e-5);
  }

  @Property(tries = 30)
  void moreBitsAreNoWorseAndTakeMore(@ForAll long seed) {
    LayerWeights layer = random(seed, 24, 6);
    List<List<Compression>> rising =
        List.of(
            List.of(new LowRank(8), new LowRank(4), new LowRank(2)),
            List.of(new SharedWeights(1), new SharedWeights(3), new SharedWeights(5)),
            List.of(new MagnitudePruning(9), new MagnitudePruning(3), new MagnitudePruning(2)),
            List.of(new FixedPointWeights(3), new FixedPointWeights(6), new FixedPointWeights(9)));
    for (List<Compression> row : rising) {
      for (int i = 1; i < row.size(); i++) {
        Approximation less = row.get(i - 1).apply(layer);
        Approximation more = row.get(i).apply(layer);
        assertThat(squaredError(layer, more)).isLessThan(squaredError(layer, less));
        assertThat(more.bits()).isGreaterThan(less.bits());
      }
    }
  }

  /** The value of a bucket is the best there is: any other in its place has a larger error. */
  @Property(tries = 30)
  void hashingMinimisesTheSquaredError(@ForAll long seed) {
    LayerWeights layer = random(seed, 5, 5);
    var hashed = new HashedWeights(10, seed);
    Approximation best = hashed.apply(layer);
    assertThat(best.weights()).isEqualTo(hashed.apply(layer).weights());
    for (float value : best.weights()) {
      float[] other = best.weights().clone();
      for (int i = 0; i < other.length; i++) {
        other[i] += Math.abs(other[i]) == Math.abs(value) ? Math.copySign(0.01f, other[i]) : 0;
      }
      assertThat(squaredError(layer, new Approximation(other, 0)))
          .isGreaterThan(squaredError(layer, best));
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> new SharedWeights(0))
        .isInstanceOf(BadInputException.class)
        .hasMessage("bits is 0; give 1 to 12");
    assertThatThrownBy(() -> new LowRank(Double.NaN)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new HashedWeights(0.5, 1)).hasMessageContaining("ratio is 0.5");
    assertThatThrownBy(() -> new ProductQuantisation(4, 0)).hasMessageContaining("width");
  }
}
