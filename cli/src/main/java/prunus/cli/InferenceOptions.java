package prunus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import prunus.models.compress.CompressedNetwork;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.values.FeatureMap;
import prunus.report.Origin;

/** What a network is run on, and how much of it. */
final class InferenceOptions {
  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = "PNG, JPEG or .npy; by default a seeded image with a 1/f spectrum.")
  private Path input;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of the default input, or of a random vector (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--layers",
      paramLabel = "a,b",
      split = ",",
      description = "Run only these layers on the array.")
  private List<String> layers = List.of();

  /** Refuses options without effect, before any long work. */
  void check(CommandSpec spec) {
    if (input != null) {
      NoEffect.refuse(spec, "beside --input", "--seed");
    }
  }

  /** The input in the network's fixed point; says how many values that format clamps. */
  FeatureMap input(CompressedNetwork network, CommandLine command) {
    InputTensor tensor =
        input == null ? InputReader.defaultFor(network, seed) : InputReader.read(input, network);
    Clamped.warn(tensor, network, command);
    return new FeatureMap(tensor.shape(), tensor.quantise(network.inputFormat()));
  }

  /** Whether the user said what to run on. */
  boolean given() {
    return input != null;
  }

  /** What {@link #input} gives, so that it can be had again. */
  Origin.Input origin() {
    return input == null ? new Origin.SeededImage(seed) : InputDigest.of(input);
  }

  long seed() {
    return seed;
  }

  /** Names of the layers to run; none means all. */
  Set<String> layers() {
    return Set.copyOf(layers);
  }
}
