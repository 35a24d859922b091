package prunus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import prunus.testbench.mutation.Mutation;
import prunus.testbench.mutation.MutationRun;
import prunus.testbench.mutation.Mutations;

/** Shows that the co-simulation can fail. */
@Command(
    name = "mutants",
    description = "Break the circuit in many ways; say which random network shows each, and how.",
    mixinStandardHelpOptions = true)
final class MutantsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter to = spec.commandLine().getOut();
    MutationRun run = new MutationRun(MutationRun.NETWORKS);
    int survivors = 0;
    to.printf("%-18s %-46s %5s  %s%n", "module", "mutation", "seed", "first difference");
    for (Mutation mutation : Mutations.all()) {
      MutationRun.Outcome outcome = run.run(mutation);
      survivors += outcome.caught() ? 0 : 1;
      to.printf(
          "%-18s %-46s %5s  %s%n",
          mutation.module(),
          mutation.name(),
          outcome.caught() ? String.valueOf(outcome.caughtBy()) : "-",
          outcome.how());
      to.flush();
    }
    to.printf("%d mutations, %d not caught%n", Mutations.all().size(), survivors);
    to.flush();
    return survivors == 0 ? 0 : 1;
  }
}
