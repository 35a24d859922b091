package prunus.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses options that would change nothing: whoever gives one believes that it does. */
final class NoEffect {
  private NoEffect() {}

  static boolean given(CommandSpec spec, String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /**
   * Refuses the options if they are given.
   *
   * @param why goes on after "changes nothing"
   */
  static void refuse(CommandSpec spec, String why, String... options) {
    for (String option : options) {
      if (given(spec, option)) {
        throw new ParameterException(
            spec.commandLine(), "%s changes nothing %s; leave it out".formatted(option, why));
      }
    }
  }
}
