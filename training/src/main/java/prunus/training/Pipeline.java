package prunus.training;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.data.LabelledImages;
import prunus.models.data.Mnist;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.Coding;
import prunus.models.quantise.NetworkQuantiser;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;

/** Train, prune, retrain, share weights, retrain, and bring the result into fixed point. */
final class Pipeline {
  /** Activations on other digits may be larger than on the one the formats are chosen on. */
  private static final double HEADROOM = 4;

  private final Network network;
  private final Preprocessing preprocessing;
  private final Recipe recipe;
  private final int codeBits;
  private final long seed;
  private final Consumer<String> log;

  Pipeline(
      Network network,
      Preprocessing preprocessing,
      Recipe recipe,
      int codeBits,
      long seed,
      Consumer<String> log) {
    this.network = network;
    this.preprocessing = preprocessing;
    this.recipe = recipe;
    this.codeBits = codeBits;
    this.seed = seed;
    this.log = log;
  }

  /**
   * Runs all stages.
   *
   * @param dense where the weights go as they are before pruning
   */
  CompressedNetwork run(Mnist data, Path dense) {
    LabelledImages training = data.training();
    LabelledImages test = data.test();
    try (NDManager manager = NDManager.newBaseManager()) {
      TrainedNetwork trained = new TrainedNetwork(network, manager, seed);
      Trainer trainer = new Trainer(trained, manager, preprocessing, seed, log);
      trainer.train(
          training, recipe.epochs(), recipe.rate(), recipe.l2(), recipe.dropout(), () -> {});
      report("trained", trainer, test);
      trained.dense().write(dense);
      prune(trained, trainer, training, test);
      return share(trained, trainer, training, test);
    }
  }

  private void prune(
      TrainedNetwork trained, Trainer trainer, LabelledImages training, LabelledImages test) {
    int rounds = recipe.rounds().values().iterator().next().length;
    for (int round = 0; round < rounds; round++) {
      long kept = 0;
      long all = 0;
      for (Weighted layer : network.weighted()) {
        double density = recipe.rounds().get(layer.name())[round];
        Parameter weights = trained.weights(layer.name());
        weights.prune(Masks.largest(weights.toArray(), density));
        weights.restart();
        kept += Math.round(density * layer.weightShape().elements());
        all += layer.weightShape().elements();
      }
      float dropout = recipe.dropout() * (float) Math.sqrt((double) kept / all);
      report("round %d: pruned to %.1f %%".formatted(round + 1, 100.0 * kept / all), trainer, test);
      trainer.train(
          training, recipe.retrainEpochs(), recipe.rate() / 3, recipe.l2(), dropout, () -> {});
      report("round %d: retrained".formatted(round + 1), trainer, test);
    }
  }

  private CompressedNetwork share(
      TrainedNetwork trained, Trainer trainer, LabelledImages training, LabelledImages test) {
    Map<String, SharedWeights> shared = new HashMap<>();
    for (Weighted layer : network.weighted()) {
      float[] weights = trained.weights(layer.name()).toArray();
      shared.put(layer.name(), SharedWeights.cluster(weights, codeBits));
    }
    Trainer.AfterStep tie =
        () ->
            shared.forEach(
                (layer, codes) -> {
                  float[] weights = trained.weights(layer).toArray();
                  codes.tie(weights);
                  trained.weights(layer).set(weights);
                });
    tie.run();
    report("shared weights, %d bits".formatted(codeBits), trainer, test);
    trainer.train(training, recipe.tuneEpochs(), recipe.rate() / 10, 0, 0, tie);
    double accuracy = report("shared weights, retrained", trainer, test);
    return quantise(trained, shared, training, accuracy);
  }

  private double report(String stage, Trainer trainer, LabelledImages test) {
    double accuracy = trainer.accuracy(test);
    log.accept("%s: %.2f %% of the test images".formatted(stage, 100 * accuracy));
    return accuracy;
  }

  private CompressedNetwork quantise(
      TrainedNetwork trained,
      Map<String, SharedWeights> shared,
      LabelledImages training,
      double accuracy) {
    Map<String, PrunedLayer> layers = new HashMap<>();
    for (Weighted layer : network.weighted()) {
      float[] weights = trained.weights(layer.name()).toArray();
      double[] codebook = shared.get(layer.name()).tie(weights);
      layers.put(
          layer.name(),
          pruned(
              layer.weightShape(),
              weights,
              shared.get(layer.name()).code(),
              codebook,
              trained.bias(layer.name()).toArray()));
    }
    String source =
        "trained on MNIST by the %s recipe, seed %d; %.2f %% in float"
            .formatted(network.name(), seed, 100 * accuracy);
    return NetworkQuantiser.quantise(
        network,
        layers,
        calibration(training),
        codeBits,
        preprocessing,
        new Provenance(Provenance.Kind.TRAINED, source),
        (stage, fraction) -> {});
  }

  private static PrunedLayer pruned(
      WeightShape shape, float[] weights, byte[] code, double[] codebook, float[] bias) {
    int size = Math.toIntExact(shape.filterSize());
    int[] start = new int[shape.filters() + 1];
    List<Integer> kept = new ArrayList<>();
    for (int k = 0; k < shape.filters(); k++) {
      for (int i = k * size; i < (k + 1) * size; i++) {
        if (code[i] != 0 && weights[i] != 0) {
          kept.add(i);
        }
      }
      start[k + 1] = kept.size();
    }
    int[] position = new int[kept.size()];
    float[] value = new float[kept.size()];
    byte[] codes = new byte[kept.size()];
    for (int j = 0; j < value.length; j++) {
      position[j] = kept.get(j) % size;
      value[j] = weights[kept.get(j)];
      codes[j] = code[kept.get(j)];
    }
    double[] biases = new double[bias.length];
    for (int k = 0; k < bias.length; k++) {
      biases[k] = bias[k];
    }
    return new PrunedLayer(
        new SparseWeights(shape, start, position, value),
        new BiasRule.Given(biases),
        new Coding.Given(codebook, codes));
  }

  private Calibration calibration(LabelledImages training) {
    float[] image = training.image(0);
    for (int i = 0; i < image.length; i++) {
      image[i] = (float) (image[i] * preprocessing.scale());
    }
    return new Calibration(network.input(), image, 255 * preprocessing.scale(), HEADROOM);
  }
}
