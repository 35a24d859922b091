package prunus.cli;

import picocli.CommandLine.Option;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;

/** The model, where a command names it by an option. */
final class ModelOption {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "NAME|FILE",
      description = "Zoo model (see sim models) or .pruned file.")
  private String model;

  CompressedNetwork load(Progress progress) {
    return Models.load(model, progress);
  }
}
