package prunus.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import prunus.models.training.TrainingRequest;

/** Options of everything that trains: the data set, the seed, where its files go. */
final class TrainingOptions {
  @Option(
      names = "--dataset",
      defaultValue = "mnist",
      paramLabel = "SET",
      completionCandidates = Names.OfDataSets.class,
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}); fetched where it is missing.")
  private String dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the set's IDX files, instead of fetching.")
  private Optional<Path> data;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Of weights, order and dropout (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
  private Path out;

  TrainingRequest.Run run() {
    return new TrainingRequest.Run(dataset, data, seed, out);
  }
}
