package prunus.models.importers;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import prunus.models.quantise.PrunedLayer;

/**
 * Weights read from somebody else's file.
 *
 * @param layers by layer name; each may be read anew whenever it is asked for, see {@link
 *     LayersOnDemand}
 * @param source the file's name and SHA-256
 * @param notes what a user should know of how they were read
 */
public record Weights(Map<String, PrunedLayer> layers, String source, List<String> notes) {
  /** Weights of which there is nothing more to say. */
  public Weights(Map<String, PrunedLayer> layers, String source) {
    this(layers, source, List.of());
  }

  public Weights {
    notes = List.copyOf(notes);
    layers = Collections.unmodifiableMap(layers);
  }

  /**
   * Where weights come from, for a network's provenance.
   *
   * @param kind of file, in words
   * @param bytes its content
   */
  public static String source(String kind, Path file, MemorySegment bytes) {
    return "%s %s, SHA-256 %s".formatted(kind, file.getFileName(), Sha256.hex(bytes));
  }
}
