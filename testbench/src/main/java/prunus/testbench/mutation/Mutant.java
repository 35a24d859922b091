package prunus.testbench.mutation;

/** One thing broken on purpose, which somebody must notice. */
public sealed interface Mutant permits Mutation, ProgramMutation, CountMutation {
  /** Where it is: a circuit's module, the program or the counts. */
  String place();

  /** What is broken. */
  String name();
}
