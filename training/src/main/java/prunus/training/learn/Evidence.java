package prunus.training.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.prune.FilterPruner;

/** What a network's gradients and activations on some images say of its weights. */
public final class Evidence {
  private static final int IMAGES = 500;
  private static final int BATCH = 100;

  private final TrainedNetwork network;
  private final Trainer trainer;
  private final Batches data;
  private final int images;

  /** Evidence of the first 500 images of a set, or of all where it has fewer. */
  public Evidence(TrainedNetwork network, Preprocessing preprocessing, LabelledImages images) {
    this.network = network;
    this.trainer = new Trainer(network, preprocessing);
    this.data = new Batches(images, preprocessing);
    this.images = Math.min(IMAGES, images.count());
  }

  /** Gradient of the images' mean loss, by layer. */
  public Map<String, double[]> gradient() {
    return moments(images, 1);
  }

  /**
   * Root of the mean, over batches, of the squared gradient of a batch's loss: with it as the
   * gradient, {@code (g·w)²} is the mean that Molchanov et al. 2019 take over mini-batches.
   */
  public Map<String, double[]> gradientOverBatches() {
    Map<String, double[]> squares = moments(Math.min(BATCH, images), 2);
    squares.values().forEach(v -> java.util.Arrays.setAll(v, i -> Math.sqrt(v[i])));
    return squares;
  }

  /**
   * Diagonal of the second derivative of the mean loss, as the mean over images of the squared
   * gradient: for a loss that is a logarithm of a probability this is the empirical Fisher
   * information, which stands in for the backward recursion of LeCun, Denker, Solla 1989.
   */
  public Map<String, double[]> hessianDiagonal() {
    return moments(1, 2);
  }

  private Map<String, double[]> moments(int batch, int power) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Weighted layer : network.network().weighted()) {
      network.weights(layer.name()).train(true);
      network.bias(layer.name()).train(true);
      sums.put(layer.name(), new double[Math.toIntExact(layer.weightShape().elements())]);
    }
    int batches = images / batch;
    for (int b = 0; b < batches; b++) {
      try (NDManager scope = network.manager().newSubManager()) {
        trainer.backward(scope, data, Batches.range(b * batch, (b + 1) * batch), Map.of());
      }
      network
          .parameters()
          .forEach(
              (name, parameter) -> {
                float[] gradient = parameter.takeGradient();
                double[] sum = sums.get(name.replaceAll("\\.weight$", ""));
                for (int i = 0; sum != null && i < sum.length; i++) {
                  sum[i] += Math.pow(gradient[i], power) / batches;
                }
              });
    }
    return sums;
  }

  /** Share of zeros behind the rectifier of each layer that has one, by filter: APoZ. */
  public Map<String, double[]> zeros() {
    Map<String, double[]> zeros = new LinkedHashMap<>();
    try (NDManager scope = network.manager().newSubManager()) {
      List<Integer> all = Batches.range(0, images);
      Map<String, NDArray> outputs = network.outputs(data.images(scope, all), Map.of());
      for (Weighted layer : network.network().weighted()) {
        for (String reader : network.network().readersOf(layer.name())) {
          if (isRectifier(reader)) {
            Shape shape = network.network().shapeOf(reader);
            float[] values = outputs.get(reader).toFloatArray();
            zeros.put(
                layer.name(),
                FilterPruner.AverageZeros.measure(
                    values, shape.channels(), shape.height() * shape.width()));
          }
        }
      }
      outputs.values().forEach(NDArray::close);
    }
    return zeros;
  }

  /** What each layer's input channels add to outputs drawn at random, by layer: ThiNet's x_ij. */
  public Map<String, double[][]> contributions() {
    Map<String, double[][]> all = new LinkedHashMap<>();
    samples()
        .forEach((layer, s) -> all.put(layer, s.contributions(network.weights(layer).toArray())));
    return all;
  }

  /** Inverse Hessian of each layer's squared error with respect to a filter's weights. */
  public Map<String, double[][]> inverseHessians() {
    Map<String, double[][]> all = new LinkedHashMap<>();
    samples().forEach((layer, s) -> all.put(layer, s.inverseHessian()));
    return all;
  }

  Map<String, InputSamples> samples() {
    Map<String, InputSamples> samples = new LinkedHashMap<>();
    try (NDManager scope = network.manager().newSubManager()) {
      List<Integer> all = Batches.range(0, images);
      Map<String, NDArray> outputs = network.outputs(data.images(scope, all), Map.of());
      for (Weighted layer : network.network().weighted()) {
        NDArray in = outputs.get(network.network().node(layer.name()).inputs().getFirst());
        Shape out = network.network().shapeOf(layer.name());
        samples.put(layer.name(), InputSamples.of(layer, in, out.height(), out.width()));
      }
      outputs.values().forEach(NDArray::close);
    }
    return samples;
  }

  private boolean isRectifier(String name) {
    return network.network().node(name).layer() instanceof Relu;
  }
}
