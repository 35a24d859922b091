package prunus.models.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.file.ModelFileException;
import prunus.models.file.ModelFileReader;
import prunus.models.file.ModelFileWriter;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.quantise.Calibration;
import prunus.models.synthetic.LayerStatistics;
import prunus.models.synthetic.SyntheticNetwork;

/** The models the program knows by name, and any model by file. */
public final class Zoo {
  private static final String SUFFIX = ".pruned";
  private static final List<String> NAMES =
      List.of(
          "lenet300",
          "lenet5",
          "alexnet",
          "alexnet-dc",
          "nin",
          "vgg16",
          "vgg16-dc",
          "vgg19",
          "googlenet",
          "squeezenet1.0",
          "resnet18",
          "resnet50",
          "mobilenetv2");

  /** Behind a recipe's name: with the code widths of Deep Compression. */
  private static final String DEEP_COMPRESSION = "-dc";

  /** Raised when synthesis, quantisation or coding changes what a recipe gives. */
  private static final int BUILDER = 2;

  private Zoo() {}

  /** Names of the zoo's models. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The recipe of a model.
   *
   * @throws ZooException if there is none of this name
   */
  public static Recipe recipe(String name) {
    if (!NAMES.contains(name)) {
      throw unknown(name);
    }
    if (name.endsWith(DEEP_COMPRESSION)) {
      String base = name.substring(0, name.length() - DEEP_COMPRESSION.length());
      return RecipeReader.read(base).deepCompression(name);
    }
    return RecipeReader.read(name);
  }

  private static ZooException unknown(String name) {
    return new ZooException(
        "there is no model or file %s; models are %s, or give the path of a .pruned file"
            .formatted(name, String.join(", ", NAMES)));
  }

  /** Builds a recipe's network. */
  public static CompressedNetwork build(Recipe recipe, Progress progress) {
    InputTensor input =
        InputReader.defaultFor(
            recipe.network().input(), recipe.preprocessing(), InputReader.DEFAULT_SEED);
    double range = InputReader.range(input.shape(), recipe.preprocessing());
    Map<String, LayerStatistics> statistics = new HashMap<>();
    recipe.layers().forEach((name, published) -> statistics.put(name, published.statistics()));
    return SyntheticNetwork.build(
        recipe.network(),
        statistics,
        new Calibration(input.shape(), input.values(), range),
        recipe.codeBits(),
        recipe::coding,
        recipe.preprocessing(),
        recipe.provenance(),
        recipe.seed(),
        progress);
  }

  /**
   * A model by zoo name (with or without {@code .pruned}) or by file. A file of the name wins over
   * the zoo. A trained model comes with the program; a synthetic one is built on first use and kept
   * in the cache.
   *
   * @param cache folder for built models, made where it does not exist; see {@link CacheFolder}
   * @throws ZooException if there is neither a model nor a file of the name
   * @throws ModelFileException if the file cannot be read
   */
  public static CompressedNetwork load(String nameOrFile, Path cache, Progress progress) {
    String name =
        nameOrFile.endsWith(SUFFIX)
            ? nameOrFile.substring(0, nameOrFile.length() - SUFFIX.length())
            : nameOrFile;
    Path file = asFile(nameOrFile);
    boolean known = NAMES.contains(name);
    if (file != null && !(known && Files.isDirectory(file))) {
      return ModelFileReader.read(file);
    }
    if (!known) {
      throw unknown(nameOrFile);
    }
    CompressedNetwork trained = trained(name);
    if (trained != null) {
      return trained;
    }
    Recipe recipe = recipe(name);
    Path cached = cache.resolve(cacheName(recipe));
    if (Files.isRegularFile(cached)) {
      try {
        return ModelFileReader.read(cached);
      } catch (ModelFileException damaged) {
        progress.report("rebuilding a damaged cached model", 0);
      }
    }
    CompressedNetwork network = build(recipe, progress);
    try {
      ModelFileWriter.write(network, cached);
    } catch (ModelFileException notKept) {
      progress.report("the model is not kept: " + notKept.getMessage(), 1);
    }
    return network;
  }

  /** Whether a model of the zoo was trained and comes with the program; others are synthetic. */
  public static boolean isTrained(String name) {
    return NAMES.contains(name) && Zoo.class.getResource(name + SUFFIX) != null;
  }

  /** The model as it was trained and checked in, or null where there is only a recipe. */
  private static CompressedNetwork trained(String name) {
    try (InputStream in = Zoo.class.getResourceAsStream(name + SUFFIX)) {
      return in == null ? null : ModelFileReader.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path asFile(String nameOrFile) {
    try {
      Path path = Path.of(nameOrFile);
      return !nameOrFile.isBlank() && Files.exists(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  static String cacheName(Recipe recipe) {
    return "%s-v%d-seed%d-code%d-b%d%s"
        .formatted(
            recipe.name(), recipe.version(), recipe.seed(), recipe.codeBits(), BUILDER, SUFFIX);
  }
}
