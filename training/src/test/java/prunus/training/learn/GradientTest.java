package prunus.training.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Weighted;
import prunus.models.importers.DenseWeights;
import prunus.models.quantise.FloatForward;
import prunus.models.quantise.PrunedLayer;
import prunus.training.TinyDigits;

/** The framework's forward and backward pass against the models module's own, in doubles. */
class GradientTest {
  private static final LabelledImages IMAGES = TinyDigits.images(20, 5);

  private final TrainedNetwork network = new TrainedNetwork(TinyDigits.network(), 7);

  @AfterEach
  void close() {
    network.close();
  }

  private float[] scores(int image) {
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    for (Weighted layer : network.network().weighted()) {
      float[] biases = network.bias(layer.name()).toArray();
      double[] bias = new double[biases.length];
      java.util.Arrays.setAll(bias, k -> biases[k]);
      float[] weights = network.weights(layer.name()).toArray();
      layers.put(layer.name(), DenseWeights.sparse(layer.weightShape(), weights, bias));
    }
    float[] pixels = IMAGES.image(image);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] *= 1f / 256;
    }
    return FloatForward.output(network.network(), layers, pixels);
  }

  /** Mean cross entropy, by its definition. */
  private double loss() {
    double sum = 0;
    for (int i = 0; i < IMAGES.count(); i++) {
      double all = 0;
      float[] scores = scores(i);
      for (float score : scores) {
        all += Math.exp(score);
      }
      sum += Math.log(all) - scores[IMAGES.label(i)];
    }
    return sum / IMAGES.count();
  }

  @Test
  void scoresAreThoseOfTheModelsModule() {
    try (NDManager scope = network.manager().newSubManager()) {
      var batches = new Batches(IMAGES, TinyDigits.PREPROCESSING);
      NDArray made = network.scores(batches.images(scope, List.of(3, 11)), Map.of());
      float[] both = made.toFloatArray();
      float[] third = scores(3);
      float[] eleventh = scores(11);
      for (int k = 0; k < 4; k++) {
        assertThat(both[k]).isCloseTo(third[k], within(1e-5f));
        assertThat(both[4 + k]).isCloseTo(eleventh[k], within(1e-5f));
      }
    }
  }

  @Test
  void gradientsAreTheSlopesOfTheLoss() {
    var evidence = new Evidence(network, TinyDigits.PREPROCESSING, IMAGES);
    Map<String, double[]> gradient = evidence.gradient();
    float step = 1e-3f;
    for (Weighted layer : network.network().weighted()) {
      Parameter weights = network.weights(layer.name());
      float[] before = weights.toArray();
      double[] slopes = gradient.get(layer.name());
      double largest = 0;
      for (int i = 0; i < before.length; i += 3) {
        float[] moved = before.clone();
        moved[i] += step;
        weights.set(moved);
        double up = loss();
        moved[i] = before[i] - step;
        weights.set(moved);
        double down = loss();
        assertThat(slopes[i])
            .as("%s[%d]", layer.name(), i)
            .isCloseTo((up - down) / (2 * step), within(2e-3));
        largest = Math.max(largest, Math.abs(slopes[i]));
      }
      assertThat(largest).as("something to compare").isGreaterThan(0.02);
      weights.set(before);
    }
  }

  /** The mean of squares over single images, each from a set of that image alone. */
  @Test
  void hessianDiagonalIsTheMeanSquareOverImages() {
    var all = new Evidence(network, TinyDigits.PREPROCESSING, IMAGES.first(3));
    double[] squares = all.hessianDiagonal().get("fc2");
    double[] sum = new double[squares.length];
    for (int image = 0; image < 3; image++) {
      byte[] pixels = java.util.Arrays.copyOfRange(IMAGES.pixels(), 16 * image, 16 * image + 16);
      var one = new LabelledImages(4, 4, pixels, new byte[] {IMAGES.labels()[image]});
      double[] g = new Evidence(network, TinyDigits.PREPROCESSING, one).gradient().get("fc2");
      java.util.Arrays.setAll(sum, i -> sum[i] + g[i] * g[i] / 3);
    }
    assertThat(squares).containsExactly(sum, within(1e-9));
  }

  @Test
  void zerosAreCounted() {
    var evidence = new Evidence(network, TinyDigits.PREPROCESSING, IMAGES);
    network.bias("fc1").set(new float[] {-99, 99, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    Map<String, double[]> zeros = evidence.zeros();
    assertThat(zeros.get("fc1")).startsWith(1, 0);
    assertThat(zeros).containsOnlyKeys("conv", "fc1");
  }
}
