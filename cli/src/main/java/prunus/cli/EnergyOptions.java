package prunus.cli;

import picocli.CommandLine.Option;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.EnergyTables;

/** What energy is counted with. */
final class EnergyOptions {
  @Option(
      names = "--energy",
      paramLabel = "NAME|FILE",
      defaultValue = "prunus-45nm",
      completionCandidates = Names.OfEnergyTables.class,
      description = "Energy table: ${COMPLETION-CANDIDATES}, or a JSON file (${DEFAULT-VALUE}).")
  private String energy;

  EnergyTable table() {
    return EnergyTables.load(energy);
  }
}
