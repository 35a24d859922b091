package prunus.models.training;

import java.util.ServiceLoader;
import java.util.function.Consumer;
import prunus.models.BadInputException;

/**
 * Trains networks, prunes them while data is at hand, and draws figures of both. Implementations
 * are found as services; they have a public constructor without parameters.
 */
public interface TrainingFramework {
  /**
   * Does what is asked.
   *
   * @param log is told each line for the user
   * @throws BadInputException in one sentence if it cannot be done
   */
  void run(TrainingRequest request, Consumer<String> log);

  /**
   * The framework that is there.
   *
   * @throws BadInputException if there is none
   */
  static TrainingFramework find() {
    return ServiceLoader.load(TrainingFramework.class)
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "this needs the training module, which is not on the class path; start it with"
                        + " the script sim, which fetches and builds it"));
  }
}
