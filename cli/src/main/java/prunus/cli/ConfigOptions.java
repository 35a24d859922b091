package prunus.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;

/** Options that choose the array, shared by every command that needs one. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "NAME|FILE",
      defaultValue = "prunus64",
      completionCandidates = Names.OfConfigs.class,
      description = "Array: ${COMPLETION-CANDIDATES}, or a JSON file (${DEFAULT-VALUE}).")
  private String config;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "Change one value of the configuration; may be repeated.")
  private List<String> set = new ArrayList<>();

  ArrayConfig config() {
    ArrayConfig result = Configs.load(config);
    for (String assignment : set) {
      result = Configs.with(result, assignment);
    }
    return result;
  }
}
