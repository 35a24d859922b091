package prunus.models.quantise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodebookTest {
  @Property(tries = 200)
  void everyWeightGoesToItsNearestCentroid(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int codeBits) {
    Random random = new Random(seed);
    float[] weights = new float[1 + random.nextInt(3000)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * Math.exp(random.nextGaussian())) + 1e-6f;
    }
    Codebook codebook = Codebook.of(weights, codeBits);
    double[] values = codebook.values();
    byte[] codes = codebook.encode(weights);
    assertThat(values).hasSize(1 << codeBits);
    assertThat(values[0]).isZero();
    for (int i = 0; i < weights.length; i++) {
      assertThat((int) codes[i]).isNotZero();
      double error = Math.abs(weights[i] - values[codes[i] & 0xFF]);
      for (int c = 1; c < values.length; c++) {
        assertThat(error).isLessThanOrEqualTo(Math.abs(weights[i] - values[c]) + 1e-9);
      }
    }
  }

  @Test
  void findsSeparateValuesExactly() {
    float[] values = {-3, -1.5f, -0.25f, 0.5f, 0.75f, 2, 8};
    float[] weights = new float[7000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = values[i % 7];
    }
    double[] found = Codebook.of(weights, 3).values();
    for (int i = 0; i < values.length; i++) {
      assertThat(found[i + 1]).isEqualTo(values[i]);
    }
  }

  /** Lloyd's known result: 15 levels of a Gaussian give about 19.7 dB (Max 1960: 16 give 20.2). */
  @Test
  void reachesTheKnownDistortionOfAGaussian() {
    Random random = new Random(4);
    float[] weights = new float[400_000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    Codebook codebook = Codebook.of(weights, 4);
    byte[] codes = codebook.encode(weights);
    double noise = 0;
    double signal = 0;
    for (int i = 0; i < weights.length; i++) {
      noise += Math.pow(weights[i] - codebook.values()[codes[i]], 2);
      signal += Math.pow(weights[i], 2);
    }
    assertThat(10 * Math.log10(signal / noise)).isBetween(19.3, 20.2);
  }

  @Test
  void aStoredWeightNeverBecomesZero() {
    short[] integers = Codebook.integers(new double[] {0, -1e-9, 1e-9, 3}, 4);
    assertThat(integers).containsExactly(0, -1, 1, 48);
    assertThat(Codebook.integers(new double[] {0, -9e9, 9e9, 1}, 4))
        .containsExactly(0, -32767, 32767, 16);
  }

  @Test
  void oneValueIsEnough() {
    float[] same = new float[10];
    Arrays.fill(same, -2.5f);
    Codebook codebook = Codebook.of(same, 4);
    assertThat(codebook.values()[codebook.encode(same)[3]]).isEqualTo(-2.5);
  }
}
