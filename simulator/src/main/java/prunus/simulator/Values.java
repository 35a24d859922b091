package prunus.simulator;

import java.util.HashMap;
import java.util.Map;
import prunus.models.compress.CompressedNetwork;
import prunus.models.host.HostTensor;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Inference;
import prunus.models.values.Maps;
import prunus.simulator.result.Densities;

/**
 * What one inference computes, whatever array it runs on: for runs on many arrays.
 *
 * @param maps of every layer and of the input, by name
 * @param flushed results that became zero by requantisation, by layer
 * @param hostOutputs outputs of the network that the host makes, by name
 */
public record Values(
    Map<String, FeatureMap> maps,
    Map<String, Densities.Share> flushed,
    Map<String, HostTensor> hostOutputs) {
  /** Hears of each map as it is made. */
  @FunctionalInterface
  interface Maker {
    void made(String layer, FeatureMap map);
  }

  /**
   * Computes them.
   *
   * @param given inputs that the host alone reads, by name
   */
  public static Values of(
      CompressedNetwork model, FeatureMap input, Map<String, HostTensor> given) {
    return of(model, input, given, (_, _) -> {});
  }

  static Values of(
      CompressedNetwork model, FeatureMap input, Map<String, HostTensor> given, Maker maker) {
    Map<String, Densities.Share> flushed = new HashMap<>();
    Inference.Listener listener =
        new Inference.Listener() {
          @Override
          public void made(String layer, FeatureMap map) {
            maker.made(layer, map);
          }

          @Override
          public void requantised(String layer, int[] sums, FeatureMap map, boolean relu) {
            flushed.put(layer, new Densities.Share(Maps.flushed(sums, map, relu), sums.length));
          }
        };
    Inference inference = new Inference(model, new FastEngine());
    Map<String, FeatureMap> maps = inference.run(input, given, listener);
    return new Values(maps, flushed, inference.outputs());
  }
}
