package prunus.training.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.prune.LayerWeights;
import prunus.models.prune.OptimalBrainSurgeon;
import prunus.models.prune.Pruner;
import prunus.models.prune.WeightPruner;
import prunus.training.TinyDigits;

class InputSamplesTest {
  private static final LabelledImages IMAGES = TinyDigits.images(120, 5);

  /** Padding, strides, several channels; and a fully connected layer. */
  private static final Network NETWORK =
      new Network(
          "samples",
          new Shape(1, 4, 4),
          List.of(
              new Network.Node(new Convolution("a", 3, 1, 3, 2, 1, 1, 1), List.of("input")),
              new Network.Node(new Relu("r"), List.of("a")),
              new Network.Node(new Convolution("b", 4, 3, 2, 3, 2, 1, 1), List.of("r")),
              new Network.Node(new FullyConnected("c", 5, 36), List.of("b"))));

  /** All channels together, and the bias, are the output that the framework computes. */
  @Test
  void contributionsSumToTheOutput() {
    try (TrainedNetwork network = new TrainedNetwork(NETWORK, 7);
        NDManager scope = network.manager().newSubManager()) {
      network.bias("b").set(new float[] {1, -2, 3, -4});
      Evidence evidence = new Evidence(network, TinyDigits.PREPROCESSING, IMAGES);
      Map<String, double[][]> contributions = evidence.contributions();
      var batch = new Batches(IMAGES, TinyDigits.PREPROCESSING);
      Map<String, NDArray> outputs =
          network.outputs(batch.images(scope, Batches.range(0, IMAGES.count())), Map.of());
      evidence
          .samples()
          .forEach(
              (layer, samples) -> {
                NDArray made = outputs.get(layer);
                float[] bias = network.bias(layer).toArray();
                Shape shape = NETWORK.shapeOf(layer);
                float[] all = made.toFloatArray();
                assertThat(samples.outputs()).hasSize(IMAGES.count());
                for (int i = 0; i < IMAGES.count(); i++) {
                  InputSamples.Output o = samples.outputs().get(i);
                  int at =
                      ((i * shape.channels() + o.filter()) * shape.height() + o.row())
                              * shape.width()
                          + o.column();
                  double sum = Arrays.stream(contributions.get(layer)[i]).sum();
                  assertThat(sum + bias[o.filter()]).isCloseTo(all[at], within(1e-4));
                }
              });
    }
  }

  /** The surgeon moves the weights it keeps, so its layer errs less than one cut by magnitude. */
  @Test
  void theSurgeonErrsLessThanMagnitude() {
    try (TrainedNetwork network = new TrainedNetwork(NETWORK, 11)) {
      Evidence evidence = new Evidence(network, TinyDigits.PREPROCESSING, IMAGES);
      Map<String, double[][]> inverse = evidence.inverseHessians();
      evidence
          .samples()
          .forEach(
              (layer, samples) -> {
                var dense = new LayerWeights(samples.shape(), network.weights(layer).toArray());
                double surgeon =
                    error(samples, dense, new OptimalBrainSurgeon(0.5, inverse.get(layer)));
                double magnitude = error(samples, dense, new WeightPruner.Magnitude(0.5));
                assertThat(surgeon).as(layer).isLessThan(magnitude);
              });
    }
  }

  /** Mean square of the change of all filters' outputs. */
  private static double error(InputSamples samples, LayerWeights dense, Pruner pruner) {
    float[] pruned = pruner.prune(dense).values();
    WeightShape shape = samples.shape();
    int size = Math.toIntExact(shape.filterSize());
    double error = 0;
    for (InputSamples.Output output : samples.outputs()) {
      for (int k = 0; k < shape.filters(); k++) {
        double change = 0;
        for (int i = 0; i < size; i++) {
          change += (pruned[k * size + i] - dense.values()[k * size + i]) * output.inputs()[i];
        }
        error += change * change;
      }
    }
    return error / samples.outputs().size();
  }
}
