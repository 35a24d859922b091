package prunus.testbench.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import prunus.array.random.RandomCase;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.mapper.MappingException;
import prunus.testbench.cosim.Circuit;
import prunus.testbench.cosim.CoSimulation;
import prunus.testbench.cosim.CosimResult;

/** Co-simulates broken circuits on random networks until somebody notices. */
public final class MutationRun {
  /** Enough networks for every feature of the array to turn up. */
  public static final int NETWORKS = 40;

  /**
   * What became of a mutation.
   *
   * @param caughtBy seed of the random case that showed it, or −1 if none did
   * @param how the first difference
   */
  public record Outcome(Mutation mutation, long caughtBy, String how) {
    public boolean caught() {
      return caughtBy >= 0;
    }
  }

  /** A random case with its design and finished simulation. */
  private record Case(long seed, Design design, Simulator.Run run) {}

  private final List<Case> cases = new ArrayList<>();

  /** Prepares so many random cases, from seed 1 on. */
  public MutationRun(int count) {
    for (long seed = 1; cases.size() < count; seed++) {
      RandomCase.Case c = RandomCase.of(seed);
      try {
        Simulator.Run run =
            Simulator.run(
                c.model(), c.config(), EnergyTables.load("han2015-45nm"), c.input(), Set.of());
        cases.add(new Case(seed, PrunusArray.design(c.config()), run));
      } catch (MappingException refused) {
        // the array of this seed is too small for its network
      }
    }
  }

  /** Runs the cases until one catches the mutation. */
  public Outcome run(Mutation mutation) {
    for (Case c : cases) {
      String how = difference(c, mutation.apply(c.design()));
      if (how != null) {
        return new Outcome(mutation, c.seed(), how);
      }
    }
    return new Outcome(mutation, -1, "not caught by " + cases.size() + " networks");
  }

  private static String difference(Case c, Design broken) {
    CosimResult result =
        CoSimulation.run(
            c.run(),
            new Circuit(c.run().program().config(), new CompiledSimulation(broken)),
            _ -> {});
    return result.difference().map(Object::toString).orElse(null);
  }
}
