package prunus.models.prune;

import java.util.BitSet;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Coding;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;

/** Takes filters or input channels out of a layer. */
final class ChannelEdit {
  private ChannelEdit() {}

  /**
   * The input channels that have a weight.
   *
   * @param plane positions of a filter that belong to one channel
   */
  static BitSet channelsUsed(PrunedLayer layer, int plane) {
    BitSet used = new BitSet();
    for (int position : layer.weights().position()) {
      used.set(position / plane);
    }
    return used;
  }

  /** The layer with only these filters. */
  static PrunedLayer keepFilters(PrunedLayer layer, BitSet kept) {
    SparseWeights w = layer.weights();
    BitSet entries = new BitSet();
    kept.stream().forEach(k -> entries.set(w.start()[k], w.start()[k + 1]));
    WeightShape s = w.shape();
    double[] bias = ((BiasRule.Given) layer.bias()).bias();
    return select(
        layer,
        new WeightShape(kept.cardinality(), s.channels(), s.rows(), s.columns()),
        kept.stream().toArray(),
        entries,
        w.position(),
        kept.stream().mapToDouble(k -> bias[k]).toArray());
  }

  /**
   * The layer without the input channels that are not kept, their constants moved into its biases.
   *
   * @param constants by channel: what those not kept always are
   */
  static PrunedLayer keepChannels(PrunedLayer layer, int plane, BitSet kept, double[] constants) {
    SparseWeights w = layer.weights();
    int[] position = w.position().clone();
    BitSet entries = new BitSet();
    double[] bias = ((BiasRule.Given) layer.bias()).bias().clone();
    int[] rank = new int[constants.length];
    for (int c = 1; c < rank.length; c++) {
      rank[c] = rank[c - 1] + (kept.get(c - 1) ? 1 : 0);
    }
    for (int k = 0; k < bias.length; k++) {
      for (int i = w.start()[k]; i < w.start()[k + 1]; i++) {
        int channel = position[i] / plane;
        if (kept.get(channel)) {
          entries.set(i);
          position[i] = rank[channel] * plane + position[i] % plane;
        } else {
          bias[k] += constants[channel] * w.value()[i];
        }
      }
    }
    WeightShape s = w.shape();
    int own = s.rows() * s.columns();
    var shape =
        new WeightShape(s.filters(), kept.cardinality() * plane / own, s.rows(), s.columns());
    int[] all = java.util.stream.IntStream.range(0, s.filters()).toArray();
    return select(layer, shape, all, entries, position, bias);
  }

  /** The layer with only these weights, counted in their order. */
  static PrunedLayer keepEntries(PrunedLayer layer, BitSet entries) {
    SparseWeights w = layer.weights();
    return select(
        layer,
        w.shape(),
        java.util.stream.IntStream.range(0, w.shape().filters()).toArray(),
        entries,
        w.position(),
        ((BiasRule.Given) layer.bias()).bias());
  }

  private static PrunedLayer select(
      PrunedLayer layer,
      WeightShape shape,
      int[] filters,
      BitSet entries,
      int[] position,
      double[] bias) {
    SparseWeights w = layer.weights();
    int[] from = entries.stream().toArray();
    int[] start = new int[filters.length + 1];
    for (int k = 0; k < filters.length; k++) {
      int count = entries.get(w.start()[filters[k]], w.start()[filters[k] + 1]).cardinality();
      start[k + 1] = start[k] + count;
    }
    int[] positions = new int[from.length];
    float[] values = new float[from.length];
    byte[] codes = new byte[from.length];
    for (int i = 0; i < from.length; i++) {
      positions[i] = position[from[i]];
      values[i] = w.value()[from[i]];
    }
    Coding coding =
        switch (layer.coding()) {
          case Coding.KMeans k -> k;
          case Coding.Given g -> {
            for (int i = 0; i < from.length; i++) {
              codes[i] = g.code()[from[i]];
            }
            int[] exponent = java.util.Arrays.stream(filters).map(k -> g.exponent()[k]).toArray();
            yield new Coding.Given(g.codebook(), codes, exponent);
          }
        };
    return new PrunedLayer(
        new SparseWeights(shape, start, positions, values), new BiasRule.Given(bias), coding);
  }

  /**
   * The layer with the sizes of these weights.
   *
   * @param channels that its input has
   */
  static Weighted resized(Weighted layer, WeightShape shape, int channels) {
    return switch (layer) {
      case Convolution c ->
          new Convolution(
              c.name(), shape.filters(), channels, c.window(), channels / shape.channels());
      case FullyConnected f -> new FullyConnected(f.name(), shape.filters(), shape.channels());
    };
  }
}
