package prunus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import prunus.testbench.mutation.Mutant;
import prunus.testbench.mutation.MutationRun;

/** Shows that co-simulation and oracle can fail. */
@Command(
    name = "mutants",
    description =
        "Break circuit, program and counts in many ways; say which random network shows each.",
    mixinStandardHelpOptions = true)
final class MutantsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter to = spec.commandLine().getOut();
    MutationRun run = new MutationRun(MutationRun.NETWORKS);
    int survivors = 0;
    to.printf("%-18s %-46s %5s  %s%n", "place", "what is broken", "seed", "first difference");
    List<Mutant> mutants = MutationRun.mutants();
    for (Mutant mutant : mutants) {
      MutationRun.Outcome outcome = run.run(mutant);
      survivors += outcome.caught() ? 0 : 1;
      to.printf(
          "%-18s %-46s %5s  %s%n",
          mutant.place(),
          mutant.name(),
          outcome.caught() ? String.valueOf(outcome.caughtBy().getAsLong()) : "-",
          outcome.how());
      to.flush();
    }
    to.printf("%d broken, %d not caught%n", mutants.size(), survivors);
    to.flush();
    return survivors == 0 ? 0 : 1;
  }
}
