package prunus.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that it takes to repeat a run.
 *
 * @param version of the program
 * @param command the command line
 * @param modelSha256 digest of the network's content
 * @param input what it ran on
 * @param layers that ran on the array; none means all
 */
public record Origin(
    String version, String command, String modelSha256, Input input, List<String> layers) {
  public Origin {
    layers = List.copyOf(layers);
  }

  /** What a network ran on. */
  public sealed interface Input {
    /** In words, for a table. */
    String words();
  }

  /** A user's file and the digest of its bytes. */
  public record File(String file, String sha256) implements Input {
    @Override
    public String words() {
      return "%s (SHA-256 %s)".formatted(file, sha256);
    }
  }

  /** Several inputs of one network. */
  public record Several(List<Input> inputs) implements Input {
    public Several {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String words() {
      return inputs.stream().map(Input::words).collect(Collectors.joining(", "));
    }
  }

  /** The seeded image that stands in where no input is given. */
  public record SeededImage(long seed) implements Input {
    @Override
    public String words() {
      return "1/f image, seed " + seed;
    }
  }

  /** A seeded random vector. */
  public record SeededVector(double density, long seed) implements Input {
    @Override
    public String words() {
      return "random vector of density %s, seed %d".formatted(density, seed);
    }
  }

  /** The first images of a data set. */
  public record Images(String dataset, int images) implements Input {
    @Override
    public String words() {
      return "the first %,d test images of %s".formatted(images, dataset);
    }
  }

  /** A command line, quoted where a shell needs it. */
  public static String commandLine(List<String> arguments) {
    return "sim "
        + arguments.stream()
            .map(a -> a.matches("[\\w./,=:+-]+") ? a : "'" + a.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
  }
}
