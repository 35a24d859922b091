package prunus.models.zoo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.quantise.Coding;
import prunus.models.quantise.Codings;
import prunus.models.quantise.SparseWeights;
import prunus.models.synthetic.LayerStatistics;

/**
 * How a synthetic network of the zoo is made.
 *
 * @param task what it tells apart
 * @param version raised with every change that changes the network, so that caches are rebuilt
 * @param codeBits of fully connected layers
 * @param convolutionCodeBits of convolutions
 * @param source where the published densities stand
 * @param notes what differs from the published network, and what is assumed
 * @param layers by layer name, one for each layer with weights
 */
public record Recipe(
    String name,
    String title,
    String task,
    int version,
    long seed,
    int codeBits,
    int convolutionCodeBits,
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
   * The same recipe with another size of codebook in all layers.
   *
   * @param bits 1..8
   */
  public Recipe withCodeBits(int bits) {
    return withCodeBits(name, bits, bits);
  }

  /**
   * The same recipe with the widths that Han, Mao and Dally 2016 give convolutions, 8 bits, and
   * leaves those of fully connected layers; the network has a name of its own.
   */
  Recipe deepCompression(String other) {
    return withCodeBits(other, codeBits, 8);
  }

  private Recipe withCodeBits(String other, int bits, int ofConvolutions) {
    return new Recipe(
        other,
        title,
        task,
        version,
        seed,
        bits,
        ofConvolutions,
        source,
        notes,
        preprocessing,
        new Network(other, network.input(), network.nodes()),
        layers);
  }

  /** Width of a layer's codes. */
  public int codeBits(Weighted layer) {
    return layer instanceof FullyConnected ? codeBits : convolutionCodeBits;
  }

  /** How a layer is coded: where widths differ, as Deep Compression does it. */
  Coding coding(Weighted layer, SparseWeights weights) {
    return codeBits == convolutionCodeBits
        ? Coding.K_MEANS
        : Codings.spreadEvenly(weights, codeBits(layer));
  }

  /** What the network's provenance says. */
  public String provenance() {
    return "synthetic weights, recipe %s v%d, seed %d".formatted(name, version, seed);
  }
}
