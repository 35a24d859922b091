package prunus.training.learn;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Weighted;

/**
 * How a network is trained for some epochs.
 *
 * @param rate learning rate at first; it falls linearly to a tenth
 * @param dropout share of a fully connected layer's inputs dropped while nothing is pruned, 0..1;
 *     the first layer of a network drops none
 * @param layers the layers trained; the others stay as they are
 */
public record Schedule(
    int epochs, float rate, Regularisation regularisation, float dropout, Set<String> layers) {
  public Schedule {
    layers = Set.copyOf(layers);
  }

  float rateAt(double progress) {
    return (float) (rate * (1 - 0.9 * progress));
  }

  /**
   * Dropout of each fully connected layer by its connections: {@code D_r = D_o·√(C_ir/C_io)}, Han
   * et al. 2015, section 3.2.
   */
  Map<String, Float> dropout(TrainedNetwork network) {
    Map<String, Float> rates = new HashMap<>();
    for (Weighted layer : network.network().weighted().stream().skip(1).toList()) {
      if (layer instanceof FullyConnected) {
        double share = network.weights(layer.name()).keptShare();
        rates.put(layer.name(), adjusted(dropout, share));
      }
    }
    return rates;
  }

  /**
   * Dropout of a pruned layer.
   *
   * @param original before pruning, 0..1
   * @param share of the connections left, 0..1
   */
  static float adjusted(float original, double share) {
    return (float) (original * Math.sqrt(share));
  }
}
