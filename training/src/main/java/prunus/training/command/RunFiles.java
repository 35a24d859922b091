package prunus.training.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.UserFile;
import prunus.models.data.LabelledImages;
import prunus.models.data.Mnist;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.training.TrainingRequest;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;
import prunus.training.run.Session;
import prunus.training.run.TrainingRun;

/** What a run reads and where it writes. */
record RunFiles(TrainingRequest.Run run) {
  /** Where the run's files go; the folder is made. */
  TrainingRun.Place place(String network, boolean resume) {
    try {
      Files.createDirectories(run.out()); // not after minutes of training
    } catch (IOException e) {
      throw new BadInputException(
          "cannot make %s (%s); choose another --out".formatted(run.out(), UserFile.reason(e)), e);
    }
    return new TrainingRun.Place(run.out(), network, resume);
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
  Session session(String name, LabelledImages training, Consumer<String> log) {
    Network network = Zoo.recipe(name).network();
    Shape images = new Shape(1, training.rows(), training.columns());
    if (!network.input().equals(images)) {
      throw new BadInputException(
          "%s has images of %s, the network takes %s"
              .formatted(run.dataset(), images, network.input()));
    }
    return new Session(
        network, Zoo.recipe(name).preprocessing(), training, test(), run.seed(), log);
  }

  private Mnist set() {
    return Mnist.named(
        run.dataset(), run.data().orElse(null), CacheFolder.standard(), Progress.NONE);
  }
}
