package prunus.models.importers;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.quantise.PrunedLayer;

/**
 * Weights read from somebody else's file.
 *
 * @param layers by layer name
 * @param source the file's name and SHA-256
 */
public record Weights(Map<String, PrunedLayer> layers, String source) {
  public Weights {
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
  }

  /**
   * Where weights come from, for a network's provenance.
   *
   * @param kind of file, in words
   * @param bytes its content
   */
  public static String source(String kind, Path file, byte[] bytes) {
    return "%s %s, SHA-256 %s".formatted(kind, file.getFileName(), Sha256.hex(bytes));
  }
}
