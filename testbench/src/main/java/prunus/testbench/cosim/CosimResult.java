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
  /** Nothing done yet. */
  public static final CosimResult NOTHING = new CosimResult(0, 0, 0, 0, 0, Optional.empty());

  /** This and what was done next. */
  public CosimResult and(CosimResult next) {
    return new CosimResult(
        commands + next.commands,
        computeCycles + next.computeCycles,
        circuitCycles + next.circuitCycles,
        values + next.values,
        circuitSeconds + next.circuitSeconds,
        difference.or(next::difference));
  }

  /** Whether everything was equal. */
  public boolean equal() {
    return difference.isEmpty();
  }
}
