package prunus.simulator;

import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.energy.EnergyModel;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.Residence;
import prunus.simulator.mapper.Mapper;
import prunus.simulator.timing.PreparedProgram;

/**
 * The project's own array.
 *
 * @param config its configuration
 * @param table what its energy is counted with
 */
public record SparseArray(ArrayConfig config, EnergyTable table) implements Accelerator {
  @Override
  public String name() {
    return config.name();
  }

  @Override
  public Loaded load(CompressedNetwork network, Set<String> layers) {
    EnergyModel energy = new EnergyModel(config, table);
    PreparedProgram program = new PreparedProgram(Mapper.map(network, config, layers));
    Residence.check(program.program());
    return (input, given) -> Simulator.run(program, energy, input, given).result();
  }
}
