package prunus.testbench.mutation;

import java.util.function.UnaryOperator;
import prunus.array.program.Program;

/**
 * One way to break a program: what a command waits for, where it puts things, what it moves.
 *
 * @param name what is broken
 * @param change the edit
 */
public record ProgramMutation(String name, UnaryOperator<Program> change) implements Mutant {
  @Override
  public String place() {
    return "program";
  }
}
