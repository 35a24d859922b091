package prunus.models.file;

import prunus.models.compress.CompressedLayer;
import prunus.models.encode.EncodedFilters;

/**
 * Bytes of a layer after each step of Han, Mao, Dally 2016, <i>Deep Compression</i>. Biases are
 * counted at each, 4 bytes a filter.
 *
 * @param weights number of weights, zeros included
 * @param nonZeros number of weights kept
 * @param dense 4 bytes a weight
 * @param pruned 4 bytes and a gap for each entry, padding included
 * @param quantised a code and a gap for each entry, and the codebook, 2 bytes a value
 * @param coded Huffman codes of both, as they lie in a {@code .pruned} file, with all tables
 */
public record LayerSize(
    String name, long weights, long nonZeros, long dense, long pruned, long quantised, long coded) {
  static LayerSize of(CompressedLayer layer, EncodedFilters encoded, int sectionBytes) {
    long biases = 4L * layer.bias().length;
    long weights = layer.filters().shape().elements();
    long entries = encoded.entries();
    return new LayerSize(
        layer.name(),
        weights,
        layer.filters().nonZeros(),
        4 * weights + biases,
        Math.ceilDiv(entries * (32 + encoded.gapBits()), 8) + biases,
        Math.ceilDiv(entries * (layer.codeBits() + encoded.gapBits()), 8)
            + 2L * layer.codebook().length
            + biases,
        sectionBytes);
  }

  /** Both together. */
  public LayerSize plus(LayerSize other) {
    return new LayerSize(
        "total",
        weights + other.weights,
        nonZeros + other.nonZeros,
        dense + other.dense,
        pruned + other.pruned,
        quantised + other.quantised,
        coded + other.coded);
  }
}
