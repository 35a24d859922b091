package prunus.training.command;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import prunus.models.BadInputException;

/**
 * Entry point of the commands of {@code sim} that need a framework. Exit codes: 0 success, 1
 * failure, 2 wrong usage.
 */
@Command(
    name = "sim",
    mixinStandardHelpOptions = true,
    subcommands = {TrainCommand.class, PruneCommand.class, FigureCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs the command line and exits. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    // One thread: sums are then added in one order, and the same seed gives the same bytes.
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty("ai.djl.offline", "true");
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::failed)
        .setParameterExceptionHandler(Main::misused);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "give a command, such as sim train");
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result)
      throws Exception {
    if (!(e instanceof BadInputException)) {
      throw e;
    }
    PrintWriter err = command.getErr();
    err.println("sim: " + e.getMessage());
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int misused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        "sim: %s; see %s --help"
            .formatted(e.getMessage(), command.getCommandSpec().qualifiedName()));
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }
}
