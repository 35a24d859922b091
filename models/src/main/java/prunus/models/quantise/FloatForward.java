package prunus.models.quantise;

import java.util.Map;
import java.util.Optional;
import prunus.models.compress.HostPart;
import prunus.models.graph.Network;
import prunus.models.host.HostTensor;

/** A pruned network in floating point: what its fixed-point form is an approximation of. */
public final class FloatForward {
  private FloatForward() {}

  /**
   * The network's output, channel-major.
   *
   * @param layers by layer name, one for each layer with weights
   * @param input channel-major, after preprocessing
   */
  public static float[] output(Network network, Map<String, PrunedLayer> layers, float[] input) {
    return tensor(network, layers, input, network.last().layer().name());
  }

  /**
   * What the host makes of the graph's outputs, by name.
   *
   * @param part what the host runs
   */
  public static Map<String, HostTensor> outputs(
      Network network, Map<String, PrunedLayer> layers, Calibration.Sample input, HostPart part) {
    return new FloatPass(network, layers, _ -> Optional.empty(), input, part).outputs();
  }

  /** The output of one layer of a network of which the host runs a part. */
  public static float[] tensor(
      Network network,
      Map<String, PrunedLayer> layers,
      Calibration.Sample input,
      HostPart part,
      String layer) {
    var pass = new FloatPass(network, layers, _ -> Optional.empty(), input, part);
    return pass.tensor(layer).clone();
  }

  /** The output of one layer. */
  public static float[] tensor(
      Network network, Map<String, PrunedLayer> layers, float[] input, String layer) {
    for (PrunedLayer pruned : layers.values()) {
      if (!(pruned.bias() instanceof BiasRule.Given)) {
        throw new IllegalArgumentException("a float pass needs biases, not a rule to find them");
      }
    }
    var sample = new Calibration.Sample(input);
    var pass = new FloatPass(network, layers, _ -> Optional.empty(), sample, HostPart.NONE);
    return pass.tensor(layer).clone();
  }
}
