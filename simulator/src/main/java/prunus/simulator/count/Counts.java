package prunus.simulator.count;

import prunus.simulator.memory.DramTraffic;
import prunus.simulator.timing.Accesses;

/**
 * How often the memories were used.
 *
 * @param accesses of the PE memories
 * @param dram traffic by purpose
 */
public record Counts(Accesses accesses, DramTraffic dram) {
  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(accesses.plus(other.accesses), dram.plus(other.dram));
  }
}
