package prunus.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import prunus.models.BadInputException;
import prunus.report.Version;

/** Entry point of {@code sim}. Exit codes: 0 success, 1 failure, 2 wrong usage. */
@Command(
    name = "sim",
    description = "What a pruned, compressed network costs on hardware built for it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionLine.class,
    subcommands = {
      RunCommand.class,
      ModelsCommand.class,
      ConfigsCommand.class,
      VerilogCommand.class,
      CosimCommand.class,
      SynthCommand.class,
      MutantsCommand.class,
      ImportCommand.class,
      PruneCommand.class,
      CompressCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer =
        "%nsim train, sim prune --checkpoint and sim figure train with PyTorch, fetched on first"
            + " use.")
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** The line {@code --version} prints. */
  static final class VersionLine implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"prunus " + Version.current()};
    }
  }

  /** Runs the command line and exits. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(execute(args));
  }

  /** Runs the command line; returns the exit code. */
  public static int execute(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::failed)
        .setParameterExceptionHandler(Main::misused);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "give a command, such as sim run");
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
    PrintWriter err = command.getErr();
    switch (e) {
      case BadInputException bad -> err.println("sim: " + bad.getMessage());
      case java.io.UncheckedIOException io -> err.println("sim: " + io.getCause().getMessage());
      default -> {
        err.println("sim: internal error, please report it: " + e);
        e.printStackTrace(err);
      }
    }
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
