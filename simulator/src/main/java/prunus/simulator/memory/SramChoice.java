package prunus.simulator.memory;

import java.util.Optional;
import prunus.array.contract.Macro;

/**
 * How a macro of the array is built.
 *
 * @param macro what is needed
 * @param device of its transistors
 * @param block what one costs, all its banks together; none if it stands in flip-flops
 * @param banks it is cut into so that it meets the clock
 */
public record SramChoice(Macro macro, SramDevice device, Optional<Sram> block, int banks) {
  /** Flip-flops it takes in each PE; 0 for a memory. */
  public long flipFlops() {
    return block.isPresent() ? 0 : macro.count() * macro.capacityBits();
  }
}
