package prunus.models.importers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import prunus.models.BadInputException;
import prunus.models.UserFile;
import prunus.models.graph.Network;
import prunus.models.json.FormatJson;
import prunus.models.json.JsonFields;
import prunus.models.json.NetworkJson;

/** Published networks by name, for files that hold weights and no graph. */
public final class KnownNetworks {
  private static final List<String> NAMES =
      List.of(
          "squeezenet1.0",
          "alexnet",
          "lenet300",
          "lenet5",
          "vgg16",
          "vgg19",
          "nin",
          "googlenet",
          "resnet18",
          "resnet50",
          "mobilenetv2");

  private static final int MAX_FILE = 1 << 24;

  private KnownNetworks() {}

  /** Their names. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * A network's graph and preprocessing.
   *
   * @param name one of {@link #names()}, or a JSON file with {@code network} and, where pictures
   *     are its input, {@code preprocessing}
   * @throws ImportException if there is none of the name, or the file is not right
   */
  public static ImportGraph load(String name) {
    if (name.endsWith(".json")) {
      return file(Path.of(name));
    }
    if (!names().contains(name)) {
      throw new ImportException(
          "unknown network %s; known are %s, or give a JSON file"
              .formatted(name, String.join(", ", names())));
    }
    String resource = "/prunus/models/zoo/" + name + ".json";
    try (InputStream in = KnownNetworks.class.getResourceAsStream(resource)) {
      return graph(JsonFields.parse(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImportGraph file(Path file) {
    try {
      return graph(JsonFields.parse(UserFile.read(file, MAX_FILE)));
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (BadInputException e) {
      throw new ImportException(file + ": " + e.getMessage(), e);
    }
  }

  private static ImportGraph graph(JsonFields json) {
    Network network = NetworkJson.read(json.object("network"));
    return new ImportGraph(
        network,
        json.has("preprocessing")
            ? FormatJson.preprocessing(json.object("preprocessing"))
            : ImportGraph.pixels(network));
  }
}
