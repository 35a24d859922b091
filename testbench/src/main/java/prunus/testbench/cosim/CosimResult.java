package prunus.testbench.cosim;

import java.util.Optional;

/**
 * What a co-simulation did.
 *
 * @param commands executed, transfers included
 * @param computeCycles of compute commands, each equal to the simulator's
 * @param circuitCycles the circuit ran in all, ports included
 * @param values compared
 * @param circuitSeconds spent in compute commands on the circuit
 * @param difference the first, if any
 */
public record CosimResult(
    int commands,
    long computeCycles,
    long circuitCycles,
    long values,
    double circuitSeconds,
    Optional<Difference> difference) {
  /** Whether everything was equal. */
  public boolean equal() {
    return difference.isEmpty();
  }
}
