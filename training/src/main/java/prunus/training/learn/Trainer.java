package prunus.training.learn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import prunus.models.BadInputException;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Weighted;

/** Trains a network on labelled images by Adam, and measures it. */
public final class Trainer {
  private static final int BATCH = 100;
  private static final int TEST_BATCH = 500;

  private final TrainedNetwork network;
  private final Preprocessing preprocessing;

  public Trainer(TrainedNetwork network, Preprocessing preprocessing) {
    this.network = network;
    this.preprocessing = preprocessing;
  }

  /**
   * Trains for one epoch. Order of the images and dropout depend on the seed alone, so that an
   * epoch can be repeated from the state before it.
   *
   * @param epoch which of the schedule's, from 0
   * @param afterStep what follows every step
   * @return the mean loss
   * @throws BadInputException if the loss or a weight is no longer a number
   */
  public double epoch(
      LabelledImages data, Schedule schedule, int epoch, long seed, Runnable afterStep) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Engine.getInstance().setRandomSeed(random.nextInt());
    List<Integer> order = new ArrayList<>(Batches.range(0, data.count()));
    Collections.shuffle(order, random);
    Batches batches = new Batches(data, preprocessing);
    Map<String, Float> dropout = schedule.dropout(network);
    for (Weighted layer : network.network().weighted()) {
      boolean trained = schedule.layers().contains(layer.name());
      network.weights(layer.name()).train(trained);
      network.bias(layer.name()).train(trained);
    }
    int size = Math.min(BATCH, data.count());
    int steps = data.count() / size;
    double sum = 0;
    for (int b = 0; b < steps; b++) {
      List<Integer> batch = order.subList(b * size, (b + 1) * size);
      float rate = schedule.rateAt((epoch + (double) b / steps) / schedule.epochs());
      double loss = step(batches, batch, schedule, rate, dropout);
      if (!Double.isFinite(loss) || (b == steps - 1 && !network.isFinite())) {
        throw new BadInputException(
            "training of %s diverged in epoch %d, step %d: the loss is %s; train at a lower --rate"
                .formatted(network.network().name(), epoch + 1, b + 1, loss));
      }
      sum += loss;
      afterStep.run();
    }
    return sum / steps;
  }

  private double step(
      Batches data,
      List<Integer> batch,
      Schedule schedule,
      float rate,
      Map<String, Float> dropout) {
    try (NDManager scope = network.manager().newSubManager()) {
      double loss = backward(scope, data, batch, dropout);
      for (Weighted layer : network.network().weighted()) {
        if (schedule.layers().contains(layer.name())) {
          network.weights(layer.name()).update(scope, rate, schedule.regularisation());
          network.bias(layer.name()).update(scope, rate, Regularisation.NONE);
        }
      }
      return loss;
    }
  }

  /** Leaves the gradients of the batch's mean loss with the trained parameters; the loss. */
  double backward(NDManager scope, Batches data, List<Integer> batch, Map<String, Float> dropout) {
    NDArray labels = data.labels(scope, batch);
    NDArray images = data.images(scope, batch);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray scores = network.scores(images, dropout);
      NDArray loss =
          Loss.softmaxCrossEntropyLoss().evaluate(new NDList(labels), new NDList(scores));
      collector.backward(loss);
      return loss.getFloat();
    }
  }

  /** Share of images whose highest score is their class, 0..1. */
  public double accuracy(LabelledImages data) {
    Batches batches = new Batches(data, preprocessing);
    int right = 0;
    for (int from = 0; from < data.count(); from += TEST_BATCH) {
      List<Integer> batch = Batches.range(from, Math.min(data.count(), from + TEST_BATCH));
      try (NDManager scope = network.manager().newSubManager()) {
        NDArray scores = network.scores(batches.images(scope, batch), Map.of());
        right += batches.right(scores, batch);
        scores.close();
      }
    }
    return (double) right / data.count();
  }
}
