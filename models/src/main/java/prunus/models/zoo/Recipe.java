package prunus.models.zoo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Network;
import prunus.models.synthetic.LayerStatistics;

/**
 * How a synthetic network of the zoo is made.
 *
 * @param version raised with every change that changes the network, so that caches are rebuilt
 * @param source where the published densities stand
 * @param notes what differs from the published network, and what is assumed
 * @param layers by layer name, one for each layer with weights
 */
public record Recipe(
    String name,
    String title,
    int version,
    long seed,
    int codeBits,
    String source,
    String notes,
    Preprocessing preprocessing,
    Network network,
    Map<String, Published> layers) {
  /**
   * A layer's published figures.
   *
   * @param weightsPct weights kept, per cent
   * @param activationPct density of the output, after pooling where it follows, per cent
   * @param spread how filters differ
   */
  public record Published(double weightsPct, double activationPct, LayerStatistics.Spread spread) {
    LayerStatistics statistics() {
      return new LayerStatistics(weightsPct / 100, activationPct / 100, spread);
    }
  }

  public Recipe {
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
  }

  /**
   * The same recipe with another size of codebook.
   *
   * @param bits 1..8
   */
  public Recipe withCodeBits(int bits) {
    return new Recipe(
        name, title, version, seed, bits, source, notes, preprocessing, network, layers);
  }

  /** What the network's provenance says. */
  public String provenance() {
    return "synthetic weights, recipe %s v%d, seed %d".formatted(name, version, seed);
  }
}
