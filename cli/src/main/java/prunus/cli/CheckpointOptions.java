package prunus.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.prune.PruningMethod;
import prunus.models.training.TrainingRequest;
import prunus.models.training.TrainingRequest.Amount;

/** Options of {@code sim prune --checkpoint}: pruning with retraining. */
final class CheckpointOptions {
  /** All of these options, which mean nothing without a checkpoint. */
  static final String[] NAMES = {
    "--network",
    "--quality",
    "--sensitivity",
    "--rounds",
    "--epochs",
    "--code-bits",
    "--dataset",
    "--data",
    "--out",
    "--resume"
  };

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "NAME.dense.safetensors, as sim train writes it, instead of a model.")
  Path checkpoint;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "lenet300 or lenet5, for a file that does not say it.")
  private Optional<String> network = Optional.empty();

  @Option(
      names = "--quality",
      paramLabel = "Q",
      description =
          "Instead of a density, keep the weights of at least Q standard deviations of their"
              + " layer; for magnitude.")
  private Double quality;

  @Option(
      names = "--sensitivity",
      paramLabel = "P",
      description =
          "Instead of a density, keep of each layer what it takes to lose at most P points of"
              + " accuracy when it alone is pruned, without retraining.")
  private Double sensitivity;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "Prune and retrain as often (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Of each retraining; by default the network's own.")
  private Integer epochs;

  @Option(
      names = "--code-bits",
      defaultValue = "4",
      paramLabel = "B",
      description = "Bits of a code: 2^B - 1 values for a layer's weights (${DEFAULT-VALUE}).")
  private int codeBits = 4;

  @Option(
      names = "--dataset",
      defaultValue = "mnist",
      paramLabel = "SET",
      completionCandidates = Names.OfDataSets.class,
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}); fetched where it is missing.")
  private String dataset = "mnist";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the set's IDX files, instead of fetching.")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", description = "Where the files go.")
  private Path out;

  @Option(
      names = "--resume",
      description = "Go on from the state that an interrupted run left in --out.")
  private boolean resume;

  /** Whether there is a folder for the files. */
  boolean hasFolder() {
    return out != null;
  }

  TrainingRequest.Prune request(PruningMethod method, Double density, long seed) {
    if (rounds < 1 || rounds > 1000 || (epochs != null && epochs < 1)) {
      throw new BadInputException("--rounds and --epochs must be 1 or more");
    }
    if (codeBits < 1 || codeBits > 8) {
      throw new BadInputException("--code-bits is " + codeBits + "; give 1 to 8");
    }
    return new TrainingRequest.Prune(
        checkpoint,
        network,
        method,
        amount(method, density),
        rounds,
        epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs),
        codeBits,
        new TrainingRequest.Run(dataset, data, seed, out),
        resume);
  }

  /** How many of the options say how much is kept. */
  int amounts(Double density) {
    return (density == null ? 0 : 1) + (quality == null ? 0 : 1) + (sensitivity == null ? 0 : 1);
  }

  private Amount amount(PruningMethod method, Double density) {
    if (density != null) {
      if (!(density > 0 && density <= 1)) {
        throw new BadInputException(
            "--density is " + density + "; give a share above 0 and up to 1");
      }
      return new Amount.Density(density);
    }
    if (quality != null) {
      if (method != PruningMethod.MAGNITUDE || !(quality >= 0)) {
        throw new BadInputException("--quality is a factor of 0 or more, for --method magnitude");
      }
      return new Amount.Quality(quality);
    }
    if (sensitivity != null) {
      if (!(sensitivity >= 0)) {
        throw new BadInputException("--sensitivity is " + sensitivity + "; give points, 0 or more");
      }
      return new Amount.Sensitivity(sensitivity);
    }
    return new Amount.Published();
  }
}
