package prunus.training.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import prunus.models.BadInputException;
import prunus.training.learn.Regularisation;

/**
 * How a network is trained and pruned where the user does not say otherwise.
 *
 * @param epochs of the first training
 * @param rate first learning rate of the first training; retraining takes a third, shared weights a
 *     tenth
 * @param regularisation of all training but that of shared weights
 * @param dropout of the first training, before fully connected layers but a network's first
 * @param densities of each layer, those of Han et al. 2015, Tables 2 and 3
 * @param retrainEpochs after each pruning
 * @param tuneEpochs with shared weights
 */
public record Recipe(
    int epochs,
    float rate,
    Regularisation regularisation,
    float dropout,
    Map<String, Double> densities,
    int retrainEpochs,
    int tuneEpochs) {
  private static final Regularisation PULL = new Regularisation(Regularisation.Kind.L2, 1e-5f);

  public Recipe {
    densities = Collections.unmodifiableMap(new TreeMap<>(densities)); // printed in one order
  }

  /**
   * The recipe of a network of the zoo.
   *
   * @throws BadInputException if there is none
   */
  public static Recipe of(String network) {
    return switch (network) {
      case "lenet300" ->
          new Recipe(12, 1.5e-3f, PULL, 0.25f, Map.of("fc1", 0.08, "fc2", 0.09, "fc3", 0.26), 8, 4);
      case "lenet5" ->
          new Recipe(
              6,
              1.5e-3f,
              PULL,
              0.4f,
              Map.of("conv1", 0.66, "conv2", 0.12, "fc1", 0.08, "fc2", 0.19),
              5,
              2);
      default ->
          throw new BadInputException(
              "no training recipe for " + network + "; there are lenet300 and lenet5");
    };
  }

  /** With another regularisation. */
  public Recipe with(Regularisation other) {
    return new Recipe(epochs, rate, other, dropout, densities, retrainEpochs, tuneEpochs);
  }

  /** With other epochs and rate of the first training. */
  public Recipe with(int otherEpochs, float otherRate) {
    return new Recipe(
        otherEpochs, otherRate, regularisation, dropout, densities, retrainEpochs, tuneEpochs);
  }

  /** With other epochs of each retraining. */
  public Recipe withRetrainEpochs(int other) {
    return new Recipe(epochs, rate, regularisation, dropout, densities, other, tuneEpochs);
  }
}
