package prunus.simulator.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.Term;

/**
 * A run. The same model, array, table and input give an equal one.
 *
 * @param model what was run
 * @param config the array
 * @param energyTable the table used
 * @param figures the figures taken from it, by use, each with its source
 * @param layers in execution order, at least one
 * @param output the network's output, dequantised
 */
public record RunResult(
    CompressedNetwork model,
    ArrayConfig config,
    EnergyTable energyTable,
    Map<Term, EnergyTable.Figure> figures,
    List<LayerResult> layers,
    List<Double> output) {
  public RunResult {
    Map<Term, EnergyTable.Figure> copy = new EnumMap<>(Term.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
    layers = List.copyOf(layers);
    output = List.copyOf(output);
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
    return new RunResult(model, config, energyTable, figures, sums, next.output);
  }
}
