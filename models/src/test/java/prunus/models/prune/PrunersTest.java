package prunus.models.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import prunus.models.graph.WeightShape;

/** Each pruner on a case worked by hand. */
class PrunersTest {
  private static LayerWeights layer(int filters, float... values) {
    return new LayerWeights(new WeightShape(filters, values.length / filters, 1, 1), values);
  }

  private static BitSet bits(int... indices) {
    BitSet bits = new BitSet();
    IntStream.of(indices).forEach(bits::set);
    return bits;
  }

  @Test
  void magnitude() {
    Pruned p = new WeightPruner.Magnitude(0.5).prune(layer(1, 0.1f, -3, 2, -0.5f));
    assertThat(p.values()).containsExactly(0, -3, 2, 0);
    assertThat(p.density()).isEqualTo(0.5);
    // Equal magnitudes: the first stay, and the count is exact.
    assertThat(new WeightPruner.Magnitude(0.5).prune(layer(1, 1, -1, 1, -1)).kept())
        .isEqualTo(bits(0, 1));
  }

  /** 1, −1, 3, −3: mean 0, variance 5, σ 2.236. */
  @Test
  void qualityTimesStandardDeviation() {
    LayerWeights layer = layer(1, 1, -1, 3, -3);
    assertThat(new QualityMagnitude(1).prune(layer).kept()).isEqualTo(bits(2, 3));
    assertThat(new QualityMagnitude(0.44).prune(layer).kept()).isEqualTo(bits(0, 1, 2, 3));
    assertThat(new QualityMagnitude(1.35).prune(layer).kept()).isEqualTo(bits());
  }

  /** Saliencies 10·1/2, 1·4/2, 1·9/2: the largest weight is not the one that matters most. */
  @Test
  void optimalBrainDamage() {
    var obd = new WeightPruner.OptimalBrainDamage(1 / 3.0, new double[] {10, 1, 1});
    assertThat(obd.scores(layer(1, 1, 2, 3))).containsExactly(5, 2, 4.5);
    assertThat(obd.prune(layer(1, 1, 2, 3)).kept()).isEqualTo(bits(0));
  }

  /**
   * H = [2 1; 1 2], H⁻¹ = [2 −1; −1 2]/3, w = (1, 2). Saliencies 1/(4/3) and 4/(4/3): the first
   * goes, the other moves by −1/(2/3)·(−1/3) = +1/2. By hand: the minimum of the loss with w1 = 0.
   */
  @Test
  void optimalBrainSurgeon() {
    double[][] inverse = {{2 / 3.0, -1 / 3.0}, {-1 / 3.0, 2 / 3.0}};
    Pruned p = new OptimalBrainSurgeon(0.5, inverse).prune(layer(1, 1, 2));
    assertThat(p.kept()).isEqualTo(bits(1));
    assertThat(p.values()).containsExactly(new float[] {0, 2.5f}, within(1e-6f));
  }

  /** What is left after several removals is the least-squares solution on what is kept. */
  @Property(tries = 50)
  void surgeonIsLeastSquares(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 4;
    double[][] h = new double[n][n];
    double[][] x = new double[n][8];
    for (double[] row : x) {
      java.util.Arrays.setAll(row, i -> random.nextGaussian());
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int s = 0; s < 8; s++) {
          h[i][j] += x[i][s] * x[j][s];
        }
      }
    }
    double[][] inverse =
        org.apache.commons.math3.linear.MatrixUtils.inverse(
                org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(h))
            .getData();
    float[] w = {1, -2, 0.5f, 3};
    Pruned p = new OptimalBrainSurgeon(0.5, inverse).prune(layer(1, w));
    // The gradient H(v − w) vanishes in the coordinates kept.
    for (int i : p.kept().stream().toArray()) {
      double gradient = 0;
      for (int j = 0; j < n; j++) {
        gradient += h[i][j] * (p.values()[j] - w[j]);
      }
      assertThat(gradient).isCloseTo(0, within(1e-4));
    }
    assertThat(p.kept().cardinality()).isEqualTo(2);
  }

  /** Filters (3, 0), (2, 2), (0, 1): L1 3, 4, 1; L2 3, 2.83, 1. */
  @Test
  void filterNorms() {
    LayerWeights layer = layer(3, 3, 0, 2, 2, 0, 1);
    assertThat(new FilterPruner.L1(1 / 3.0).prune(layer).kept()).isEqualTo(bits(2, 3));
    assertThat(new FilterPruner.L2(1 / 3.0).prune(layer).kept()).isEqualTo(bits(0, 1));
    assertThat(new SoftFilters(1 / 3.0).prune(layer).values()).containsExactly(3, 0, 0, 0, 0, 0);
    assertThat(new SoftFilters(1 / 3.0).prune(layer).kept().cardinality()).isEqualTo(6);
  }

  /** On a line at 0, 1, 5: distances 6, 5, 9; the middle one goes although it is not the least. */
  @Test
  void geometricMedian() {
    var pruner = new FilterPruner.GeometricMedian(2 / 3.0);
    assertThat(pruner.scores(layer(3, 0, 1, 5))).containsExactly(6, 5, 9);
    assertThat(pruner.prune(layer(3, 0, 1, 5)).kept()).isEqualTo(bits(0, 2));
  }

  @Test
  void batchNormScaleAndZeros() {
    LayerWeights layer = layer(3, 1, 2, 3);
    assertThat(
            new FilterPruner.BatchNormScale(1 / 3.0, new double[] {0.1, -0.9, 0.5})
                .prune(layer)
                .kept())
        .isEqualTo(bits(1));
    // Two images, two filters of two outputs: filter 0 has 1 + 2 zeros of 4, filter 1 has 0 + 1.
    float[] outputs = {0, 1, 2, 3, 0, 0, 0, 4};
    double[] zeros = FilterPruner.AverageZeros.measure(outputs, 2, 2);
    assertThat(zeros).containsExactly(0.75, 0.25);
    assertThat(new FilterPruner.AverageZeros(0.5, zeros).prune(layer(2, 9, 1)).kept())
        .isEqualTo(bits(1));
  }

  @Test
  void taylor() {
    LayerWeights layer = layer(2, 1, 2, 3, -1);
    double[] gradient = {2, -1, 0.5, 1};
    assertThat(new WeightPruner.Taylor(0.5, gradient).scores(layer)).containsExactly(4, 4, 2.25, 1);
    // Sums 2 − 2 and 1.5 − 1: within a filter, changes cancel.
    assertThat(new FilterPruner.FilterTaylor(0.5, gradient).scores(layer)).containsExactly(0, 0.25);
  }

  /** Channels 1 and 2 cancel: removing both costs nothing, though each alone costs more than 0. */
  @Test
  void thiNet() {
    double[][] x = {{3, 1, -1}, {3, 2, -2}};
    LayerWeights layer = new LayerWeights(new WeightShape(2, 3, 1, 2), new float[12]);
    Pruned p = new ThiNet(1 / 3.0, x).prune(layer);
    assertThat(p.kept()).isEqualTo(bits(0, 1, 6, 7));
  }

  @Test
  void patterns() {
    LayerWeights layer = layer(2, 4, -3, 1, 0, 5, 6, 0.1f, 0.2f, -0.3f, 7, 0, 1);
    assertThat(new NofM(2, 4).prune(layer).kept()).isEqualTo(bits(0, 1, 4, 5, 8, 9, 10, 11));
    // 2×3 blocks: mean squares (16+9+1+.01+.04+.09)/6 = 4.36 and (0+25+36+49+0+1)/6 = 18.5.
    assertThat(new Blocks(0.5, 2, 3).prune(layer).kept()).isEqualTo(bits(3, 4, 5, 9, 10, 11));
    // PE 0 has filter 0, PE 1 filter 1: three of six each, although filter 0 is larger.
    assertThat(new LoadBalanced(0.5, 2).prune(layer).kept()).isEqualTo(bits(0, 4, 5, 8, 9, 11));
  }

  @Test
  void lotteryTicketGoesBackToTheStart() {
    var ticket = new LotteryTicket(new WeightPruner.Magnitude(0.5), new float[] {7, 8, 9, 10});
    assertThat(ticket.prune(layer(1, 1, 5, 0, 6)).values()).containsExactly(0, 8, 0, 10);
  }

  /** Whatever the layer: the density is met, what is kept keeps its value, and it repeats. */
  @Property(tries = 100)
  void densityIsMet(@ForAll long seed) {
    Random random = new Random(seed);
    int filters = 1 + random.nextInt(12);
    var shape = new WeightShape(filters, 1 + random.nextInt(6), 1 + random.nextInt(3), 1);
    float[] values = new float[(int) shape.elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(7) - 3;
    }
    LayerWeights layer = new LayerWeights(shape, values);
    double density = random.nextDouble();
    int weights = (int) Math.round(density * values.length);
    int whole = (int) Math.round(density * filters) * (int) shape.filterSize();
    for (Pruner pruner :
        List.of(
            new WeightPruner.Magnitude(density),
            new WeightPruner.Uniform(density, seed),
            new FilterPruner.L1(density),
            new FilterPruner.L2(density),
            new FilterPruner.GeometricMedian(density))) {
      Pruned p = pruner.prune(layer);
      assertThat(p.kept().cardinality())
          .isEqualTo(pruner instanceof WeightPruner ? weights : whole);
      for (int i = 0; i < values.length; i++) {
        assertThat(p.values()[i]).isEqualTo(p.kept().get(i) ? values[i] : 0);
      }
      assertThat(pruner.prune(layer).kept()).isEqualTo(p.kept());
    }
  }
}
