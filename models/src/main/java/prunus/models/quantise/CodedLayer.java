package prunus.models.quantise;

import prunus.models.compress.SparseFilters;

/**
 * A layer's weights as codes, its codebook still in real values, and what the choice of scale needs
 * to know about it.
 *
 * @param uses {@code [k][code]}: how often filter k uses the code
 * @param meanSquare of the weights
 */
@SuppressWarnings("ArrayRecordComponent")
record CodedLayer(
    SparseWeights weights,
    SparseFilters filters,
    double[] codebook,
    int codeBits,
    int[][] uses,
    double meanSquare) {

  static CodedLayer of(SparseWeights weights, int codeBits) {
    Codebook codebook = Codebook.of(weights.value(), codeBits);
    var filters =
        new SparseFilters(
            weights.shape(), weights.start(), weights.position(), codebook.encode(weights.value()));
    int[][] uses = new int[weights.shape().filters()][1 << codeBits];
    double squares = 0;
    for (int k = 0; k < uses.length; k++) {
      for (int i = weights.start()[k]; i < weights.start()[k + 1]; i++) {
        uses[k][filters.code()[i] & 0xFF]++;
        squares += (double) weights.value()[i] * weights.value()[i];
      }
    }
    double meanSquare = squares / Math.max(1, weights.value().length);
    return new CodedLayer(weights, filters, codebook.values(), codeBits, uses, meanSquare);
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
    int bits = Math.clamp(Math.getExponent(32767 / largest), -64, 64);
    while (bits > -64 && !fits(bits, clamp, inputFractionBits + bits, bias, slack)) {
      bits--;
    }
    return bits;
  }

  private boolean fits(int bits, int clamp, int accumulatorBits, double[] bias, double slack) {
    short[] integers = integers(bits);
    for (int k = 0; k < uses.length; k++) {
      double biasBound = Math.scalb(Math.abs(bias[k]) * slack, accumulatorBits) + 1;
      if (sum(integers, k) * (double) clamp + biasBound >= 0x1p31) {
        return false;
      }
    }
    return true;
  }

  /** Whether no filter can overflow with these integers. */
  boolean fits(short[] integers, int clamp, long[] bias) {
    for (int k = 0; k < uses.length; k++) {
      if (sum(integers, k) * clamp + Math.abs(bias[k]) >= 1L << 31) {
        return false;
      }
    }
    return true;
  }

  private long sum(short[] integers, int k) {
    long sum = 0;
    for (int code = 1; code < integers.length; code++) {
      sum += (long) uses[k][code] * Math.abs(integers[code]);
    }
    return sum;
  }
}
