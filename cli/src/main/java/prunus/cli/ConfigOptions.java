package prunus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.models.compress.CompressedNetwork;

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

  /**
   * The array for a model: with the model's code width, if that is wider and none was set.
   *
   * @param err where that is said
   */
  ArrayConfig config(CompressedNetwork model, PrintWriter err) {
    ArrayConfig given = config();
    int bits = ImportCheck.bits(model);
    boolean told = set.stream().anyMatch(assignment -> assignment.startsWith("codeBits="));
    if (told || bits <= given.codeBits()) {
      return given;
    }
    err.printf(
        "sim: the model has %d-bit codes, so %s takes codeBits=%d instead of %d%n",
        bits, given.name(), bits, given.codeBits());
    err.flush();
    return Configs.with(given, "codeBits=" + bits);
  }
}
