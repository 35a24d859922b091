package prunus.simulator.timing;

import java.util.Map;
import prunus.array.contract.Cause;

/**
 * What one command costs by itself, before anything waits for anything.
 *
 * @param cycles duration on the array; 0 of a transfer, whose duration is the DRAM's to say
 * @param causes PE-cycles by cause; of a compute command they sum to cycles · N, a transfer has
 *     none
 * @param accesses of the PE memories
 * @param macs entries with a weight that were multiplied
 * @param broadcasts pushed
 */
public record CommandCost(
    long cycles, Map<Cause, Long> causes, Accesses accesses, long macs, long broadcasts) {
  public CommandCost {
    causes = Map.copyOf(causes);
  }
}
