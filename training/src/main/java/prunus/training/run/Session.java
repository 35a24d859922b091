package prunus.training.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.prune.LayerWeights;
import prunus.models.prune.Pruned;
import prunus.models.prune.PruningMethod;
import prunus.models.prune.SoftFilters;
import prunus.training.learn.Evidence;
import prunus.training.learn.Parameter;
import prunus.training.learn.SharedWeights;
import prunus.training.learn.TrainedNetwork;
import prunus.training.learn.Trainer;

/** A network in training: performs stages and says how accurate the network is after each. */
public final class Session implements AutoCloseable {
  private final TrainedNetwork network;
  private final Trainer trainer;
  private final Preprocessing preprocessing;
  private final LabelledImages training;
  private final LabelledImages test;
  private final long seed;
  private final Consumer<String> log;
  private final Map<String, SharedWeights> shared = new LinkedHashMap<>();
  private double accuracy;

  /** A network with random weights. */
  public Session(
      Network network,
      Preprocessing preprocessing,
      LabelledImages training,
      LabelledImages test,
      long seed,
      Consumer<String> log) {
    this.network = new TrainedNetwork(network, seed);
    this.trainer = new Trainer(this.network, preprocessing);
    this.preprocessing = preprocessing;
    this.training = training;
    this.test = test;
    this.seed = seed;
    this.log = log;
  }

  /** The network as it is. */
  public TrainedNetwork network() {
    return network;
  }

  /** The values shared by weights, by layer; empty before a stage has made them so. */
  public Map<String, SharedWeights> shared() {
    return shared;
  }

  /** Share of the test images that are classified right, 0..1, when it was last measured. */
  public double accuracy() {
    return accuracy;
  }

  /** Measures the accuracy on the test images and says it. */
  public double measure(String name) {
    accuracy = trainer.accuracy(test);
    log.accept("%s: %.2f %% of the test images".formatted(name, 100 * accuracy));
    return accuracy;
  }

  /** Share of these images that are classified right, 0..1. */
  public double accuracy(LabelledImages images) {
    return trainer.accuracy(images);
  }

  /** Performs stages in order and keeps no state. */
  public void run(List<Stage> stages) {
    run(stages, Optional.empty(), false);
  }

  /**
   * Performs stages in order.
   *
   * @param checkpoint where the state goes after every stage and epoch; none is kept without
   * @param resume whether to go on from the checkpoint
   */
  void run(List<Stage> stages, Optional<Checkpoint> checkpoint, boolean resume) {
    var start = new Checkpoint.Position(0, 0);
    if (resume && checkpoint.isPresent()) {
      start = checkpoint.get().restore(network, shared);
      String where =
          start.stage() >= stages.size()
              ? "its end"
              : "%s, epoch %d".formatted(stages.get(start.stage()).name(), start.epoch() + 1);
      log.accept("going on from " + where);
    }
    for (int s = start.stage(); s < stages.size(); s++) {
      int stage = s;
      Consumer<Integer> save =
          epoch ->
              checkpoint.ifPresent(
                  c -> c.save(network, shared, new Checkpoint.Position(stage, epoch)));
      perform(stages.get(s), s, s == start.stage() ? start.epoch() : 0, save);
      int next = s + 1;
      checkpoint.ifPresent(c -> c.save(network, shared, new Checkpoint.Position(next, 0)));
    }
    accuracy = trainer.accuracy(test);
  }

  private void perform(Stage stage, int index, int epoch, Consumer<Integer> save) {
    switch (stage) {
      case Stage.Train train -> train(train, index, epoch, save);
      case Stage.Prune prune -> prune(prune);
      case Stage.Share share -> share(share);
      case Stage.Keep keep -> network.dense(keep.metadata()).write(keep.file());
    }
  }

  private void train(Stage.Train stage, int index, int first, Consumer<Integer> save) {
    int epochs = stage.schedule().epochs();
    for (int epoch = first; epoch < epochs; epoch++) {
      long own = (seed * 1_000_003 + index) * 1_000_003 + epoch;
      double loss = trainer.epoch(training, stage.schedule(), epoch, own, this::tie);
      stage.soft().ifPresent(density -> soften(stage, density));
      accuracy = trainer.accuracy(test);
      log.accept(
          "%s, epoch %d of %d: loss %.4f, %.2f %% of the test images"
              .formatted(stage.name(), epoch + 1, epochs, loss, 100 * accuracy));
      if (epoch + 1 < epochs) {
        save.accept(epoch + 1);
      }
    }
  }

  private void tie() {
    shared.forEach(
        (layer, codes) -> {
          Parameter parameter = network.weights(layer);
          float[] weights = parameter.toArray();
          codes.tie(weights);
          parameter.set(weights);
        });
  }

  private void soften(Stage.Train stage, double density) {
    for (Weighted layer : network.network().weighted()) {
      if (stage.schedule().layers().contains(layer.name()) && !isLast(layer)) {
        Parameter weights = network.weights(layer.name());
        var dense = new LayerWeights(layer.weightShape(), weights.toArray());
        weights.set(new SoftFilters(density).prune(dense).values());
      }
    }
  }

  private boolean isLast(Weighted layer) {
    return network.network().weighted().getLast().equals(layer);
  }

  private void prune(Stage.Prune stage) {
    Evidence evidence = new Evidence(network, preprocessing, training);
    Pruners.PrunerOf pruners = Pruners.of(stage.method(), evidence, seed);
    long kept = 0;
    long all = 0;
    for (Weighted layer : network.network().weighted()) {
      Parameter weights = network.weights(layer.name());
      Target target = stage.targets().get(layer.name());
      if (target != null) {
        Pruned pruned =
            pruners
                .of(layer.name(), target, weights.initial())
                .prune(new LayerWeights(layer.weightShape(), weights.toArray()));
        weights.prune(pruned.kept(), pruned.values());
        if (stage.method() == PruningMethod.LOTTERY_TICKET) {
          Parameter bias = network.bias(layer.name());
          bias.prune(bias.kept(), bias.initial());
        }
      }
      kept += weights.kept().cardinality();
      all += layer.weightShape().elements();
    }
    measure("%s, %.2f %% of the weights left".formatted(stage.name(), 100.0 * kept / all));
  }

  private void share(Stage.Share stage) {
    for (Weighted layer : network.network().weighted()) {
      float[] weights = network.weights(layer.name()).toArray();
      shared.put(layer.name(), SharedWeights.cluster(weights, stage.codeBits()));
    }
    tie();
    measure(stage.name());
  }

  @Override
  public void close() {
    network.close();
  }
}
