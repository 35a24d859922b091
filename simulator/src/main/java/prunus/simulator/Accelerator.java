package prunus.simulator;

import java.util.Map;
import java.util.Set;
import prunus.models.compress.CompressedNetwork;
import prunus.models.host.HostTensor;
import prunus.models.values.FeatureMap;
import prunus.simulator.result.RunResult;

/**
 * An array that runs networks: ours, or one to compare it with. The same network and input give the
 * same result whatever ran before, and several threads may use one.
 */
public interface Accelerator {
  /** Name, for reports. */
  String name();

  /**
   * Prepares a network for any number of inputs.
   *
   * @param layers names of the layers that run on the array; none means all
   * @throws prunus.models.BadInputException if this array cannot run it; the message names the
   *     layer and the limit
   */
  Loaded load(CompressedNetwork network, Set<String> layers);

  /** A network on an array. */
  interface Loaded {
    /**
     * One inference.
     *
     * @param input in the network's input format
     * @param given inputs that the host alone reads, by name
     */
    RunResult run(FeatureMap input, Map<String, HostTensor> given);

    /** One inference of a network without other inputs. */
    default RunResult run(FeatureMap input) {
      return run(input, Map.of());
    }
  }
}
