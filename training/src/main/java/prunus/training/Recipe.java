package prunus.training;

import java.util.Map;

/**
 * How a network is trained and pruned.
 *
 * @param epochs of the first training
 * @param rounds densities of each layer, round by round: pruning is iterated
 * @param retrainEpochs after each round
 * @param tuneEpochs with shared weights
 * @param rate first learning rate; retraining takes a third
 * @param l2 weight decay
 * @param dropout of the first training; retraining takes {@code D·sqrt(C_ir / C_io)}, the square
 *     root of the share of connections left (Han et al. 2015, section 3.2)
 */
record Recipe(
    int epochs,
    Map<String, double[]> rounds,
    int retrainEpochs,
    int tuneEpochs,
    float rate,
    float l2,
    float dropout) {
  static Recipe of(String network) {
    return switch (network) {
      case "lenet300" ->
          new Recipe(
              12,
              Map.of(
                  "fc1", new double[] {0.25, 0.12, 0.08},
                  "fc2", new double[] {0.3, 0.14, 0.09},
                  "fc3", new double[] {0.5, 0.35, 0.26}),
              8,
              4,
              1.5e-3f,
              1e-5f,
              0.25f);
      case "lenet5" ->
          new Recipe(
              6,
              Map.of(
                  "conv1", new double[] {0.8, 0.66, 0.66},
                  "conv2", new double[] {0.3, 0.15, 0.12},
                  "fc1", new double[] {0.25, 0.12, 0.08},
                  "fc2", new double[] {0.5, 0.3, 0.19}),
              3,
              2,
              1.5e-3f,
              1e-5f,
              0.4f);
      default ->
          throw new prunus.models.BadInputException(
              "no training recipe for " + network + "; there are lenet300 and lenet5");
    };
  }
}
