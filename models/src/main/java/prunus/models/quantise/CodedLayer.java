package prunus.models.quantise;

import prunus.models.compress.SparseFilters;

/**
 * A layer's weights as codes, its codebook still in real values, and what the choice of scale needs
 * to know about it.
 *
 * @param uses {@code [k · 2^codeBits + code]}: how often filter k uses the code; null where the
 *     filters are so short that counting their codes anew is quicker
 * @param meanSquare of the weights
 */
@SuppressWarnings("ArrayRecordComponent")
record CodedLayer(
    SparseFilters filters, double[] codebook, int codeBits, int[] uses, double meanSquare) {

  /**
   * Codes a layer.
   *
   * @param codeBits for layers that bring no codebook
   */
  static CodedLayer of(PrunedLayer layer, int codeBits) {
    SparseWeights weights = layer.weights();
    return switch (layer.coding()) {
      case Coding.KMeans k -> {
        Codebook codebook = Codebook.of(weights.value(), codeBits);
        yield of(weights, codebook.encode(weights.value()), codebook.values(), codeBits);
      }
      case Coding.Given g -> of(weights, g.code(), g.codebook(), g.codeBits());
    };
  }

  private static CodedLayer of(
      SparseWeights weights, byte[] code, double[] codebook, int codeBits) {
    var filters = new SparseFilters(weights.shape(), weights.start(), weights.position(), code);
    double squares = 0;
    for (float value : weights.value()) {
      squares += (double) value * value;
    }
    double meanSquare = squares / Math.max(1, weights.value().length);
    return new CodedLayer(filters, codebook, codeBits, uses(filters, codeBits), meanSquare);
  }

  private static int[] uses(SparseFilters filters, int codeBits) {
    long cells = (long) filters.shape().filters() << codeBits;
    if (cells > filters.nonZeros()) {
      return null;
    }
    int[] uses = new int[(int) cells];
    for (int k = 0; k < filters.shape().filters(); k++) {
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        uses[(k << codeBits) + (filters.code()[i] & 0xFF)]++;
      }
    }
    return uses;
  }

  short[] integers(int fractionBits) {
    return Codebook.integers(codebook, fractionBits);
  }

  /**
   * The largest number of fraction bits for which the codebook fits 16 bits and no filter can
   * overflow.
   *
   * @param clamp of the layer's input
   * @param inputFractionBits of the layer's input
   * @param bias real values
   * @param slack factor on the bias, at least 1
   */
  int largestFractionBits(int clamp, int inputFractionBits, double[] bias, double slack) {
    double largest = Double.MIN_NORMAL;
    for (double value : codebook) {
      largest = Math.max(largest, Math.abs(value));
    }
    int bits = FormatChooser.fractionBits(largest, 32767);
    while (bits > -64 && !fits(bits, clamp, inputFractionBits + bits, bias, slack)) {
      bits--;
    }
    return bits;
  }

  private boolean fits(int bits, int clamp, int accumulatorBits, double[] bias, double slack) {
    short[] integers = integers(bits);
    for (int k = 0; k < bias.length; k++) {
      double biasBound = Math.scalb(Math.abs(bias[k]) * slack, accumulatorBits) + 1;
      if (sum(integers, k) * (double) clamp + biasBound >= 0x1p31) {
        return false;
      }
    }
    return true;
  }

  /** Whether no filter can overflow with these integers. */
  boolean fits(short[] integers, int clamp, long[] bias) {
    for (int k = 0; k < bias.length; k++) {
      if (sum(integers, k) * clamp + Math.abs(bias[k]) >= 1L << 31) {
        return false;
      }
    }
    return true;
  }

  private long sum(short[] integers, int k) {
    long sum = 0;
    if (uses == null) {
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        sum += Math.abs(integers[filters.code()[i] & 0xFF]);
      }
      return sum;
    }
    for (int code = 1; code < integers.length; code++) {
      sum += (long) uses[(k << codeBits) + code] * Math.abs(integers[code]);
    }
    return sum;
  }
}
