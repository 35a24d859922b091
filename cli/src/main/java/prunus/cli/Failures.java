package prunus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import prunus.models.BadInputException;
import prunus.models.Printable;
import prunus.models.UserFile;
import prunus.models.host.HostMissingException;

/**
 * How {@code sim} fails: one sentence on standard error, in which nothing from a file name or a
 * file can move the terminal's cursor, and exit code 1, or 2 for wrong usage. Output that cannot be
 * written is a failure too.
 */
final class Failures {
  private Failures() {}

  static CommandLine handledBy(CommandLine command) {
    return command
        .setExecutionStrategy(Failures::execute)
        .setExecutionExceptionHandler(Failures::failed)
        .setParameterExceptionHandler(Failures::misused);
  }

  /** Set by the script, which fetches the host's library if the exit code is {@link #FETCH}. */
  private static final String FETCHES = "PRUNUS_FETCHES_HOST";

  private static final int FETCH = 90;

  /** Runs the command; errors of the machine become failures, as do those of the output. */
  private static int execute(ParseResult result) {
    int exit;
    try {
      exit = new CommandLine.RunLast().execute(result);
    } catch (OutOfMemoryError e) {
      exit = failure(innermost(result), outOfMemory());
    } catch (StackOverflowError e) {
      exit =
          failure(innermost(result), "the input is nested too deeply to be worked on; simplify it");
    }
    PrintWriter out = innermost(result).getOut();
    if (out.checkError() || System.out.checkError()) {
      return failure(
          innermost(result),
          "the output cannot be written: its disk is full or its reader has gone; write it"
              + " elsewhere");
    }
    return exit;
  }

  private static String outOfMemory() {
    return "the %,d MiB of memory given to it do not suffice for this input; give a smaller one"
        .formatted(Runtime.getRuntime().maxMemory() >> 20);
  }

  private static CommandLine innermost(ParseResult result) {
    ParseResult at = result;
    while (at.hasSubcommand()) {
      at = at.subcommand();
    }
    return at.commandSpec().commandLine();
  }

  private static int failed(Exception e, CommandLine command, ParseResult result) {
    return switch (e) {
      case HostMissingException _ when System.getenv(FETCHES) != null -> FETCH;
      case BadInputException bad -> failure(command, bad.getMessage());
      case UncheckedIOException io -> failure(command, reason(io.getCause()));
      default -> {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof BadInputException)) {
          cause = cause.getCause();
        }
        yield cause instanceof OutOfMemoryError
            ? failure(command, outOfMemory())
            : cause instanceof BadInputException
                ? failure(command, cause.getMessage())
                : broken(command, e);
      }
    };
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? UserFile.reason(e) : e.getMessage();
  }

  /** A fault of ours: what happened is printed, so that it can be mended. */
  private static int broken(CommandLine command, Exception e) {
    failure(command, "internal error, please report it: " + e);
    e.printStackTrace(command.getErr());
    command.getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int misused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String message = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    failure(command, message + "; see " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(CommandLine command, String sentence) {
    PrintWriter err = command.getErr();
    err.println("sim: " + Printable.of(sentence));
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Says something that a user should know before trusting the result. */
  static void warn(CommandLine command, String sentence) {
    PrintWriter err = command.getErr();
    err.println("sim: warning: " + Printable.of(sentence));
    err.flush();
  }
}
