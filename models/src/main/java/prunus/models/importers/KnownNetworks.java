package prunus.models.importers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import prunus.models.json.FormatJson;
import prunus.models.json.JsonFields;
import prunus.models.json.NetworkJson;

/** Published networks by name, for files that hold weights and no graph. */
public final class KnownNetworks {
  private static final String SQUEEZENET = "squeezenet1.0";
  private static final List<String> ZOO = List.of("alexnet", "lenet300", "lenet5", "vgg16");

  private KnownNetworks() {}

  /** Their names. */
  public static List<String> names() {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(SQUEEZENET), ZOO.stream())
        .toList();
  }

  /**
   * A network's graph and preprocessing.
   *
   * @throws ImportException if there is none of the name
   */
  public static ImportGraph load(String name) {
    if (!names().contains(name)) {
      throw new ImportException(
          "unknown network %s; known are %s".formatted(name, String.join(", ", names())));
    }
    String resource =
        name.equals(SQUEEZENET) ? SQUEEZENET + ".json" : "/prunus/models/zoo/" + name + ".json";
    try (InputStream in = KnownNetworks.class.getResourceAsStream(resource)) {
      JsonFields json = JsonFields.parse(in.readAllBytes());
      return new ImportGraph(
          NetworkJson.read(json.object("network")),
          FormatJson.preprocessing(json.object("preprocessing")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
