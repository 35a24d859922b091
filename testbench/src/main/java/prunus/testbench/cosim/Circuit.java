package prunus.testbench.cosim;

import prunus.array.config.ArrayConfig;
import prunus.array.program.Program;
import prunus.hdl.sim.Simulation;
import prunus.models.BadInputException;

/**
 * A running {@code PrunusArray}.
 *
 * @param config it was generated from
 * @param simulation on any engine
 */
public record Circuit(ArrayConfig config, Simulation simulation) {
  /**
   * Checks that a program was made for this circuit.
   *
   * @throws BadInputException naming both configurations
   */
  void checkRuns(Program program) {
    ArrayConfig other = program.config();
    if (!other.equals(config)) {
      throw new BadInputException(
          other.name().equals(config.name())
              ? "the program was mapped for %s with other values than the circuit's; map it again"
                  .formatted(other.name())
              : "the program was mapped for %s and cannot run on a circuit of %s; map it again"
                  .formatted(other.name(), config.name()));
    }
  }
}
