package prunus.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import prunus.models.BadInputException;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Weighted;

/** Trains on labelled images by Adam; everything random comes from one seed. */
final class Trainer {
  private static final int BATCH = 100;
  private static final int TEST_BATCH = 500;

  private final TrainedNetwork network;
  private final NDManager manager;
  private final Preprocessing preprocessing;
  private final Random random;
  private final Consumer<String> log;

  Trainer(
      TrainedNetwork network,
      NDManager manager,
      Preprocessing preprocessing,
      long seed,
      Consumer<String> log) {
    this.network = network;
    this.manager = manager;
    this.preprocessing = preprocessing;
    this.random = new Random(seed);
    this.log = log;
  }

  /** What follows every step; the shared weights' tie, for one. */
  @FunctionalInterface
  interface AfterStep {
    void run();
  }

  /**
   * Trains for some epochs with a learning rate that falls linearly to a tenth.
   *
   * @throws BadInputException if the loss is no longer a number
   */
  void train(
      LabelledImages data, int epochs, float rate, float l2, float dropout, AfterStep after) {
    int batches = data.count() / BATCH;
    for (int epoch = 0; epoch < epochs; epoch++) {
      List<Integer> order = shuffled(data.count());
      double loss = 0;
      for (int b = 0; b < batches; b++) {
        double progress = (epoch + (double) b / batches) / epochs;
        float now = (float) (rate * (1 - 0.9 * progress));
        loss += step(data, order.subList(b * BATCH, (b + 1) * BATCH), now, l2, dropout);
        after.run();
        if (Double.isNaN(loss)) {
          throw new BadInputException(
              "training diverged in epoch %d, step %d: the loss is not a number; lower the rate"
                  .formatted(epoch + 1, b + 1));
        }
      }
      log.accept("epoch %d of %d: loss %.4f".formatted(epoch + 1, epochs, loss / batches));
    }
  }

  private double step(
      LabelledImages data, List<Integer> batch, float rate, float l2, float dropout) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray images = images(scope, data, batch);
      float[] labels = new float[batch.size()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = data.label(batch.get(i));
      }
      float loss = backward(images, scope.create(labels), dropout);
      for (Weighted layer : network.network().weighted()) {
        update(scope, network.weights(layer.name()), rate, l2);
        update(scope, network.bias(layer.name()), rate, 0);
      }
      return loss;
    }
  }

  /** Leaves the gradients of the batch's mean loss with the parameters; returns the loss. */
  private float backward(NDArray images, NDArray labels, float dropout) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray scores = network.forward(images, dropout);
      NDArray loss =
          Loss.softmaxCrossEntropyLoss().evaluate(new NDList(labels), new NDList(scores));
      collector.backward(loss);
      return loss.getFloat();
    }
  }

  private static void update(NDManager scope, Parameter parameter, float rate, float l2) {
    NDArray gradient = parameter.value().getGradient();
    gradient.attach(scope);
    try (NDManager work = scope.newSubManager()) {
      NDArray copy = gradient.duplicate();
      copy.attach(work);
      gradient.subi(gradient.duplicate());
      parameter.update(copy, rate, l2);
    }
  }

  /** Share of images whose highest score is their class. */
  double accuracy(LabelledImages data) {
    int right = 0;
    for (int from = 0; from < data.count(); from += TEST_BATCH) {
      List<Integer> batch = new ArrayList<>();
      for (int i = from; i < Math.min(data.count(), from + TEST_BATCH); i++) {
        batch.add(i);
      }
      try (NDManager scope = manager.newSubManager()) {
        NDArray scores = network.forward(images(scope, data, batch), 0);
        long[] best = scores.argMax(1).toLongArray();
        for (int i = 0; i < best.length; i++) {
          right += best[i] == data.label(batch.get(i)) ? 1 : 0;
        }
        scores.close();
      }
    }
    return (double) right / data.count();
  }

  private List<Integer> shuffled(int count) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }

  private NDArray images(NDManager scope, LabelledImages data, List<Integer> batch) {
    int size = data.rows() * data.columns();
    float[] values = new float[batch.size() * size];
    double mean = preprocessing.mean().isEmpty() ? 0 : preprocessing.mean().getFirst();
    for (int i = 0; i < batch.size(); i++) {
      float[] image = data.image(batch.get(i));
      for (int p = 0; p < size; p++) {
        values[i * size + p] = (float) ((image[p] - mean) * preprocessing.scale());
      }
    }
    var input = network.network().input();
    return scope.create(
        values, new Shape(batch.size(), input.channels(), input.height(), input.width()));
  }
}
