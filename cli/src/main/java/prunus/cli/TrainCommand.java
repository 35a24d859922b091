package prunus.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prunus.models.training.TrainingRequest;
import prunus.models.training.TrainingRequest.Norm;

/** Trains a network from nothing to trained weights. */
@Command(
    name = "train",
    description = "Train a LeNet; sim prune --checkpoint goes on from what it writes.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NAME",
      description = "lenet300 or lenet5.")
  private String network;

  @Mixin private TrainingOptions training;

  @Option(
      names = "--regularise",
      defaultValue = "l2",
      paramLabel = "l1|l2",
      description = "What pulls weights to zero (${DEFAULT-VALUE}).")
  private Norm norm;

  @Option(
      names = "--strength",
      paramLabel = "X",
      defaultValue = "1e-5",
      description = "How much: X · sum |w|, or X/2 · sum w² (${DEFAULT-VALUE}).")
  private float strength;

  @Option(names = "--epochs", paramLabel = "N", description = "By default the network's own.")
  private Integer epochs;

  @Option(
      names = "--rate",
      paramLabel = "X",
      description = "First learning rate; by default the network's own.")
  private Float rate;

  @Option(
      names = "--resume",
      description = "Go on from the state that an interrupted run left in --out.")
  private boolean resume;

  @Override
  public Integer call() {
    OptionalInt of = epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs);
    Framework.run(
        spec,
        new TrainingRequest.Train(
            network, training.run(), norm, strength, of, Optional.ofNullable(rate), resume));
    return 0;
  }
}
