package prunus.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import prunus.models.training.TrainingRequest;

/** The figures of Han et al. 2015 with our networks. */
@Command(
    name = "figure",
    description = "Figures of Han et al. 2015 with our networks, as NAME.csv and NAME.svg.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "NAME")
final class FigureCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "give a figure, such as sparsity-pattern");
  }

  @Command(
      name = "sparsity-pattern",
      description = "Figure 4: the weights left of a model's first layer.",
      mixinStandardHelpOptions = true)
  void sparsityPattern(
      @Option(
              names = "--model",
              defaultValue = "lenet300",
              paramLabel = "NAME|FILE",
              description = "(${DEFAULT-VALUE})")
          String model,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out) {
    Framework.run(spec, new TrainingRequest.SparsityPattern(model, out));
  }

  @Command(
      name = "accuracy-tradeoff",
      description = "Figure 5: accuracy against weights pruned; trains for minutes.",
      mixinStandardHelpOptions = true)
  void accuracyTradeoff(
      @Option(
              names = "--epochs",
              defaultValue = "8",
              paramLabel = "N",
              description = "Of training (${DEFAULT-VALUE}).")
          int epochs,
      @Option(
              names = "--retrain-epochs",
              defaultValue = "3",
              paramLabel = "N",
              description = "Of each retraining (${DEFAULT-VALUE}).")
          int retrainEpochs,
      @Mixin TrainingOptions training) {
    Framework.run(
        spec, new TrainingRequest.AccuracyTradeoff(epochs, retrainEpochs, training.run()));
  }

  @Command(
      name = "sensitivity",
      description = "Figure 6: accuracy with each layer pruned alone, without retraining.",
      mixinStandardHelpOptions = true)
  void sensitivity(
      @Option(
              names = "--checkpoint",
              required = true,
              paramLabel = "FILE",
              description = "NAME.dense.safetensors of sim train.")
          Path checkpoint,
      @Option(
              names = "--images",
              defaultValue = "2000",
              paramLabel = "N",
              description = "Test images to measure with (${DEFAULT-VALUE}).")
          int images,
      @Mixin TrainingOptions training) {
    Framework.run(spec, new TrainingRequest.SensitivityScan(checkpoint, images, training.run()));
  }

  @Command(
      name = "weight-distribution",
      description = "Figure 8: a layer's weights before and after pruning with retraining.",
      mixinStandardHelpOptions = true)
  void weightDistribution(
      @Option(
              names = "--before",
              required = true,
              paramLabel = "FILE",
              description = "NAME.dense.safetensors of sim train.")
          Path before,
      @Option(
              names = "--after",
              required = true,
              paramLabel = "FILE",
              description = "NAME.sparse.safetensors of sim prune.")
          Path after,
      @Option(names = "--layer", defaultValue = "fc1", description = "(${DEFAULT-VALUE})")
          String layer,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out) {
    Framework.run(spec, new TrainingRequest.WeightDistribution(before, after, layer, out));
  }
}
