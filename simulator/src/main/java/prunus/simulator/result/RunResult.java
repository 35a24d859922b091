package prunus.simulator.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.models.compress.CompressedNetwork;
import prunus.models.host.HostTensor;
import prunus.simulator.energy.EnergyModel;

/**
 * A run. The same model, array, table and input give the same layers and output.
 *
 * @param model what was run
 * @param energy the array and the table it was priced with
 * @param layers in execution order, at least one
 * @param output the last layer's map, dequantised
 * @param hostOutputs outputs of the network that the host makes, by name
 */
public record RunResult(
    CompressedNetwork model,
    EnergyModel energy,
    List<LayerResult> layers,
    List<Double> output,
    Map<String, HostTensor> hostOutputs) {
  public RunResult {
    layers = List.copyOf(layers);
    output = List.copyOf(output);
    hostOutputs = Collections.unmodifiableMap(new LinkedHashMap<>(hostOutputs));
  }

  /** The array. */
  public ArrayConfig config() {
    return energy.config();
  }

  /** The sum of the layers. */
  public LayerResult total() {
    return LayerResult.total(layers);
  }

  /** Two runs of one network, one after the other, with the output of the second. */
  public RunResult plus(RunResult next) {
    List<LayerResult> sums = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      sums.add(layers.get(i).plus(next.layers.get(i)));
    }
    return new RunResult(model, energy, sums, next.output, next.hostOutputs);
  }
}
