package prunus.training.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.UserFile;
import prunus.models.data.LabelledImages;
import prunus.models.data.Mnist;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;
import prunus.training.run.Session;
import prunus.training.run.TrainingRun;

/** Options of every run: the data set, the seed, where its files go. */
final class RunOptions {
  @Option(
      names = "--dataset",
      defaultValue = "mnist",
      paramLabel = "SET",
      description = "mnist or fashion-mnist (${DEFAULT-VALUE}); fetched where it is missing.")
  private String dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the set's IDX files, instead of fetching.")
  private Path data;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Of weights, order and dropout (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
  private Path out;

  String dataset() {
    return dataset;
  }

  long seed() {
    return seed;
  }

  /** Where the run's files go; the folder is made. */
  TrainingRun.Place place(String network, boolean resume) {
    try {
      Files.createDirectories(out); // not after minutes of training
    } catch (IOException e) {
      throw new BadInputException(
          "cannot make %s (%s); choose another --out".formatted(out, UserFile.reason(e)), e);
    }
    return new TrainingRun.Place(out, network, resume);
  }

  Path out() {
    return out;
  }

  /** The images to test with. */
  LabelledImages test() {
    return set().test();
  }

  /** The images to train with. */
  LabelledImages training() {
    return set().training();
  }

  /** A session of a network of the zoo on the data set. */
  Session session(String name, LabelledImages training, PrintWriter out) {
    Network network = Zoo.recipe(name).network();
    Shape images = new Shape(1, training.rows(), training.columns());
    if (!network.input().equals(images)) {
      throw new BadInputException(
          "%s has images of %s, the network takes %s".formatted(dataset, images, network.input()));
    }
    Consumer<String> log =
        line -> {
          out.println(line);
          out.flush();
        };
    return new Session(network, Zoo.recipe(name).preprocessing(), training, test(), seed, log);
  }

  private Mnist set() {
    return Mnist.named(dataset, data, CacheFolder.standard());
  }
}
