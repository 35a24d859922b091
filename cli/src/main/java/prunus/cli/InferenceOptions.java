package prunus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.input.NetworkInput;
import prunus.models.values.FeatureMap;
import prunus.report.Origin;

/** What a network is run on, and how much of it. */
final class InferenceOptions {
  @Option(
      names = "--input",
      paramLabel = "[NAME=]FILE",
      description =
          "PNG, JPEG or .npy; by default a seeded image with a 1/f spectrum. NAME=FILE.npy is an"
              + " input that the host alone reads; may be repeated.")
  private List<String> inputs = List.of();

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
    if (plain().size() > 1) {
      throw new BadInputException(
          "--input names the files %s; give one, and others as NAME=FILE".formatted(plain()));
    }
    if (!plain().isEmpty()) {
      NoEffect.refuse(spec, "beside --input", "--seed");
    }
  }

  private static boolean named(String input) {
    return input.indexOf('=') > 0 && !Files.exists(Path.of(input));
  }

  private List<Path> plain() {
    return inputs.stream().filter(i -> !named(i)).map(Path::of).toList();
  }

  private Map<String, Path> named() {
    Map<String, Path> named = new LinkedHashMap<>();
    for (String input : inputs) {
      if (named(input)) {
        int at = input.indexOf('=');
        named.put(input.substring(0, at), Path.of(input.substring(at + 1)));
      }
    }
    return named;
  }

  /** The input in the network's fixed point; says how many values that format clamps. */
  FeatureMap input(CompressedNetwork network, CommandLine command) {
    InputTensor tensor = tensor(network);
    Clamped.warn(tensor, network, command);
    return new FeatureMap(tensor.shape(), tensor.quantise(network.inputFormat()));
  }

  private InputTensor tensor(CompressedNetwork network) {
    if (network.network().input().equals(Shape.NONE)) {
      if (!plain().isEmpty()) {
        throw new BadInputException(
            "the host alone reads the inputs %s; give --input NAME=%s"
                .formatted(network.host().inputs().keySet(), plain().getFirst()));
      }
      return NetworkInput.NO_MAP;
    }
    return plain().isEmpty()
        ? InputReader.defaultFor(network, seed)
        : InputReader.read(plain().getFirst(), network);
  }

  /** Inputs that the host alone reads. */
  Map<String, HostTensor> given(CompressedNetwork network, CommandLine command) {
    Map<String, Path> named = named();
    HostInputs.check(network.host(), named.keySet(), "--input FILE");
    return HostInputs.read(network.host(), named, command);
  }

  /** Whether the user said what to run on. */
  boolean given() {
    return !inputs.isEmpty();
  }

  /** What {@link #input} gives, so that it can be had again. */
  Origin.Input origin() {
    List<Origin.Input> all = new ArrayList<>();
    plain().forEach(file -> all.add(InputDigest.of(file)));
    named().values().forEach(file -> all.add(InputDigest.of(file)));
    return switch (all.size()) {
      case 0 -> new Origin.SeededImage(seed);
      case 1 -> all.getFirst();
      default -> new Origin.Several(all);
    };
  }

  long seed() {
    return seed;
  }

  /** Names of the layers to run; none means all. */
  Set<String> layers() {
    return Set.copyOf(layers);
  }
}
