package prunus.testbench.mutation;

import java.util.Optional;
import java.util.Set;
import prunus.array.random.RandomCase;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.mapper.MappingException;

/** A random case, simulated; energies are of no interest. */
public final class RandomRun {
  private RandomRun() {}

  /**
   * The run of a case.
   *
   * @param layers to run on the array; none means all
   * @return empty if the array of the case is too small for its network
   */
  public static Optional<Simulator.Run> of(RandomCase.Case c, Set<String> layers) {
    try {
      return Optional.of(
          Simulator.run(
              c.model(), c.config(), EnergyTables.load("han2015-45nm"), c.input(), layers));
    } catch (MappingException tooSmall) {
      return Optional.empty();
    }
  }
}
