package prunus.models.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import prunus.models.NaiveForward;
import prunus.models.RandomModels;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.WeightShape;
import prunus.models.input.InputTensor;

class MatrixModelTest {
  private static SparseMatrix random(int rows, int columns, Random random) {
    SparseFilters f = RandomModels.filters(new WeightShape(rows, columns, 1, 1), 4, random);
    float[] values = new float[f.nonZeros()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() + 1e-4f;
    }
    return new SparseMatrix(rows, columns, f.start(), f.position(), values);
  }

  @Test
  void multipliesNearlyAsFloatsDo() {
    Random random = new Random(12);
    SparseMatrix m = random(60, 90, random);
    float[] x = MatrixModel.randomVector(90, 0.5, 3);
    var net = MatrixModel.of("w", m, x, 8);
    assertThat(net.network().input().channels()).isEqualTo(90);
    assertThat(net.layers().keySet()).containsExactly("w");
    short[] in = new InputTensor(net.network().input(), x).quantise(net.inputFormat());
    int[] y = NaiveForward.run(net, in).get("w");
    double signal = 0;
    double noise = 0;
    for (int r = 0; r < 60; r++) {
      double exact = 0;
      for (int i = m.start()[r]; i < m.start()[r + 1]; i++) {
        exact += m.value()[i] * net.inputFormat().real(in[m.column()[i]]);
      }
      signal += exact * exact;
      noise += Math.pow(exact - net.layer("w").output().real(y[r]), 2);
    }
    double sqnr = 10 * Math.log10(signal / noise);
    assertThat(sqnr).isGreaterThan(35);
    assertThat(net.layer("w").sqnrDb()).isCloseTo(sqnr, within(1e-6));
    assertThat(MatrixModel.of("w", m, x, 4).layer("w").sqnrDb()).isBetween(15.0, 35.0);
  }

  @Test
  void refusesAVectorThatDoesNotFit() {
    SparseMatrix m = random(6, 9, new Random(1));
    assertThatThrownBy(() -> MatrixModel.of("w", m, new float[6], 4))
        .isInstanceOf(MatrixException.class)
        .hasMessageContainingAll("6 elements", "9 columns");
  }

  @Test
  void nameAndZeroVectorDoNotMatter() {
    SparseMatrix m = random(6, 9, new Random(1));
    assertThat(MatrixModel.of("input", m, new float[9], 4).layer("matrix")).isNotNull();
    assertThat(MatrixModel.of(" ", m, new float[9], 4).layer("matrix")).isNotNull();
  }

  @Test
  void randomVectorsHaveTheirDensity() {
    for (double density : new double[] {0, 0.1, 0.35, 1}) {
      float[] x = MatrixModel.randomVector(1000, density, 7);
      int nonZero = 0;
      for (float v : x) {
        nonZero += v != 0 ? 1 : 0;
        assertThat(Math.abs(v)).isLessThanOrEqualTo(1);
      }
      assertThat(nonZero).isEqualTo((int) Math.round(1000 * density));
    }
    assertThat(MatrixModel.randomVector(50, 0.5, 1))
        .isEqualTo(MatrixModel.randomVector(50, 0.5, 1));
    assertThatThrownBy(() -> MatrixModel.randomVector(5, 1.5, 1))
        .isInstanceOf(MatrixException.class);
    assertThatThrownBy(() -> MatrixModel.randomVector(5, Double.NaN, 1))
        .isInstanceOf(MatrixException.class);
  }

  /** Any finite scales, any size of codebook: a network that cannot overflow, or one sentence. */
  @Test
  void extremeScalesAreQuantisedOrRefused() {
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      SparseMatrix m = random(1 + random.nextInt(9), 1 + random.nextInt(50), random);
      float weightScale = (float) Math.pow(10, random.nextInt(70) - 35);
      float inputScale = (float) Math.pow(10, random.nextInt(70) - 35);
      float[] x = MatrixModel.randomVector(m.columns(), random.nextDouble(), i);
      for (int j = 0; j < x.length; j++) {
        x[j] *= inputScale;
      }
      for (int j = 0; j < m.value().length; j++) {
        m.value()[j] *= weightScale;
      }
      try {
        assertThat(MatrixModel.of("w", m, x, 1 + random.nextInt(8)).layers()).hasSize(1);
      } catch (MatrixException e) {
        refused++;
        assertThat(e.getMessage()).startsWith("matrix w: ").contains("scale them down");
      }
    }
    assertThat(refused).isBetween(1, 300);
  }
}
