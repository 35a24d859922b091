package prunus.testbench.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.program.Program;
import prunus.array.random.RandomCase;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.sim.CompiledSimulation;
import prunus.simulator.Simulator;
import prunus.simulator.oracle.ExecutionOrder;
import prunus.simulator.oracle.OracleCheck;
import prunus.simulator.timing.CommandCost;
import prunus.testbench.cosim.Circuit;
import prunus.testbench.cosim.CoSimulation;
import prunus.testbench.cosim.CosimResult;

/** Breaks one thing after another and runs random networks until somebody notices. */
public final class MutationRun {
  /** Enough networks for every feature of the array to turn up. */
  public static final int NETWORKS = 120;

  /**
   * What became of a mutant.
   *
   * @param caughtBy seed of the random case that showed it; empty if none did
   * @param how the first difference
   */
  public record Outcome(Mutant mutant, OptionalLong caughtBy, String how) {
    public boolean caught() {
      return caughtBy.isPresent();
    }
  }

  /** A random case with its finished simulation. */
  private record Case(long seed, Simulator.Run run) {}

  private final List<Case> cases = new ArrayList<>();

  /** Prepares so many random cases, from seed 1 on. */
  public MutationRun(int count) {
    for (long seed = 1; cases.size() < count; seed++) {
      long of = seed;
      RandomRun.of(RandomCase.of(seed), Set.of()).ifPresent(run -> cases.add(new Case(of, run)));
    }
  }

  /** Everything that can be broken. */
  public static List<Mutant> mutants() {
    List<Mutant> all = new ArrayList<>(Mutations.all());
    all.addAll(ProgramMutations.all());
    all.addAll(CountMutations.all());
    return all;
  }

  /** Runs the cases until one catches the mutant. */
  public Outcome run(Mutant mutant) {
    for (Case c : cases) {
      Optional<String> how =
          switch (mutant) {
            case Mutation m -> circuit(c, m);
            case ProgramMutation m -> program(c, m);
            case CountMutation m -> counts(c, m);
          };
      if (how.isPresent()) {
        return new Outcome(mutant, OptionalLong.of(c.seed()), how.get());
      }
    }
    return new Outcome(mutant, OptionalLong.empty(), "not caught by " + cases.size() + " networks");
  }

  private static Optional<String> circuit(Case c, Mutation mutation) {
    ArrayConfig config = c.run().program().config();
    return mutation
        .apply(PrunusArray.design(config))
        .map(broken -> new Circuit(config, new CompiledSimulation(broken)))
        .map(circuit -> CoSimulation.run(c.run(), circuit, _ -> {}))
        .flatMap(CosimResult::difference)
        .map(Object::toString);
  }

  private static Optional<String> program(Case c, ProgramMutation mutation) {
    Program broken = mutation.change().apply(c.run().program());
    for (ExecutionOrder order : ExecutionOrder.values()) {
      Optional<String> how = check(c, broken, c.run().costs(), order);
      if (how.isPresent()) {
        return how;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> counts(Case c, CountMutation mutation) {
    List<CommandCost> broken = c.run().costs().stream().map(mutation.change()).toList();
    return check(c, c.run().program(), broken, ExecutionOrder.ISSUE);
  }

  private static Optional<String> check(
      Case c, Program program, List<CommandCost> costs, ExecutionOrder order) {
    return OracleCheck.difference(program, c.run().maps(), costs, order.of(program, c.seed()));
  }
}
