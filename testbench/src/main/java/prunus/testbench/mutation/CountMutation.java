package prunus.testbench.mutation;

import java.util.function.UnaryOperator;
import prunus.simulator.timing.CommandCost;

/**
 * One way to count wrongly.
 *
 * @param name what is miscounted
 * @param change the wrong count of each command
 */
public record CountMutation(String name, UnaryOperator<CommandCost> change) implements Mutant {
  @Override
  public String place() {
    return "counts";
  }
}
