package prunus.models.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.json.FormatJson;
import prunus.models.json.JsonFields;
import prunus.models.json.NetworkJson;
import prunus.models.synthetic.LayerStatistics;

/** Reads the recipes among this module's resources. */
final class RecipeReader {
  private RecipeReader() {}

  static Recipe read(String name) {
    try (InputStream in = RecipeReader.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new ZooException("the zoo has no recipe " + name);
      }
      return recipe(JsonFields.parse(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Recipe recipe(JsonFields json) {
    Network network = NetworkJson.read(json.object("network"));
    Map<String, Recipe.Published> layers = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      JsonFields published = json.object("weights").object(layer.name());
      LayerStatistics.Spread spread =
          published.has("filterDensitySd")
              ? new LayerStatistics.DensitySd(published.number("filterDensitySd"))
              : new LayerStatistics.ScaleSd(published.number("filterScaleSd"));
      layers.put(
          layer.name(),
          new Recipe.Published(
              published.number("densityPct"), published.number("activationPct"), spread));
    }
    return new Recipe(
        json.text("name"),
        json.text("title"),
        json.text("task"),
        json.integer("version", 1, Integer.MAX_VALUE),
        json.longInteger("seed", Long.MIN_VALUE, Long.MAX_VALUE),
        json.integer("codeBits", 1, 8),
        json.integer("codeBits", 1, 8),
        json.text("source"),
        json.text("notes"),
        FormatJson.preprocessing(json.object("preprocessing")),
        network,
        layers);
  }
}
