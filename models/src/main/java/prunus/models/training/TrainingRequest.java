package prunus.models.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import prunus.models.prune.PruningMethod;

/** Something that a {@link TrainingFramework} is asked to do. */
public sealed interface TrainingRequest {
  /**
   * What all runs have in common.
   *
   * @param dataset a published set's name
   * @param data folder with the set's own files, instead of fetching
   * @param seed of weights, order and dropout
   * @param out folder for the files that the run leaves
   */
  record Run(String dataset, Optional<Path> data, long seed, Path out) {}

  /** What pulls weights to zero. */
  enum Norm {
    L1,
    L2
  }

  /**
   * Train a network from nothing; leaves {@code NAME.dense.safetensors}.
   *
   * @param strength of the norm in the loss
   * @param epochs instead of the network's own
   * @param rate first learning rate, instead of the network's own
   * @param resume whether to go on from the state that an interrupted run left
   */
  record Train(
      String network,
      Run run,
      Norm norm,
      float strength,
      OptionalInt epochs,
      Optional<Float> rate,
      boolean resume)
      implements TrainingRequest {}

  /** How much of each layer pruning leaves. */
  sealed interface Amount {
    /** The published density of each layer. */
    record Published() implements Amount {}

    /** A share of each layer's weights (filters, blocks), above 0 and up to 1. */
    record Density(double share) implements Amount {}

    /** Weights of at least so many standard deviations of their layer. */
    record Quality(double deviations) implements Amount {}

    /** What it takes to lose at most so many points of accuracy, 0..100, by each layer alone. */
    record Sensitivity(double points) implements Amount {}
  }

  /**
   * Prune trained weights, retrain, share values and bring them into fixed point; leaves {@code
   * NAME.pruned}.
   *
   * @param checkpoint what training left
   * @param network for a file that does not say it
   * @param rounds of pruning and retraining, at least 1
   * @param epochs of each retraining, instead of the network's own
   * @param codeBits 1..8
   */
  record Prune(
      Path checkpoint,
      Optional<String> network,
      PruningMethod method,
      Amount amount,
      int rounds,
      OptionalInt epochs,
      int codeBits,
      Run run,
      boolean resume)
      implements TrainingRequest {}

  /** The weights left of a model's first layer. */
  record SparsityPattern(String model, Path out) implements TrainingRequest {}

  /** Accuracy against weights pruned. */
  record AccuracyTradeoff(int epochs, int retrainEpochs, Run run) implements TrainingRequest {}

  /**
   * Accuracy with each layer pruned alone.
   *
   * @param images of the test set that are looked at
   */
  record SensitivityScan(Path checkpoint, int images, Run run) implements TrainingRequest {}

  /** A layer's weights before and after pruning. */
  record WeightDistribution(Path before, Path after, String layer, Path out)
      implements TrainingRequest {}
}
