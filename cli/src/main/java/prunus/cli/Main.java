package prunus.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import prunus.cli.validate.ValidateCommand;
import prunus.report.Version;

/** Entry point of {@code sim}. Exit codes: 0 success, 1 failure, 2 wrong usage. */
@Command(
    name = "sim",
    description = "What a pruned, compressed network costs on hardware built for it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionLine.class,
    subcommands = {
      RunCommand.class,
      SweepCommand.class,
      ModelsCommand.class,
      ConfigsCommand.class,
      ProgramCommand.class,
      VerilogCommand.class,
      CosimCommand.class,
      ValidateCommand.class,
      SynthCommand.class,
      MutantsCommand.class,
      ImportCommand.class,
      SurveyCommand.class,
      TrainCommand.class,
      PruneCommand.class,
      CompressCommand.class,
      FigureCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer =
        "%nsim train, sim figure and sim prune --checkpoint train with PyTorch, fetched on first"
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

  /** The command line, with all its commands. */
  public static CommandLine commandLine() {
    return Failures.handledBy(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "give a command, such as sim run");
  }
}
