package prunus.simulator.result;

import java.util.ArrayList;
import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.energy.EnergyModel;

/**
 * A run. The same model, array, table and input give the same layers and output.
 *
 * @param model what was run
 * @param energy the array and the table it was priced with
 * @param layers in execution order, at least one
 * @param output the network's output, dequantised
 */
public record RunResult(
    CompressedNetwork model, EnergyModel energy, List<LayerResult> layers, List<Double> output) {
  public RunResult {
    layers = List.copyOf(layers);
    output = List.copyOf(output);
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
    return new RunResult(model, energy, sums, next.output);
  }
}
