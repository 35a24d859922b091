package prunus.simulator.result;

import java.util.List;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.energy.EnergyTable;

/**
 * A run.
 *
 * @param model what was run
 * @param config the array
 * @param energyTable the table used
 * @param figures the figures taken from it, by use, each with its source
 * @param layers in execution order
 * @param total of all of them
 * @param output the network's output, dequantised; empty if its last layer did not run
 * @param simulateSeconds wall-clock time of mapping, values and timing
 */
public record RunResult(
    CompressedNetwork model,
    ArrayConfig config,
    EnergyTable energyTable,
    Map<String, EnergyTable.Figure> figures,
    List<LayerResult> layers,
    LayerResult total,
    List<Double> output,
    double simulateSeconds) {
  public RunResult {
    layers = List.copyOf(layers);
    output = List.copyOf(output);
  }
}
