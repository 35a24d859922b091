package prunus.models.quantise;

import java.util.Arrays;
import prunus.models.compress.SparseFilters;

/**
 * A layer's weights as codes, its codebook still in real values, and what the choice of scale needs
 * to know about it. A weight of filter k is {@code codebook[code] · 2^-exponent[k]}.
 *
 * @param exponent one for each filter, see {@link FilterScales}
 * @param uses {@code [k · 2^codeBits + code]}: how often filter k uses the code; null where the
 *     filters are so short that counting their codes anew is quicker
 * @param meanSquare of the weights, each multiplied by its filter's power of two
 */
@SuppressWarnings("ArrayRecordComponent")
record CodedLayer(
    SparseFilters filters,
    double[] codebook,
    int codeBits,
    int[] exponent,
    int[] uses,
    double meanSquare) {

  /** Most weights of a layer whose filters get scales: each trial holds a copy of all of them. */
  static final int MOST_SCALED = 1 << 24;

  /**
   * Codes a layer.
   *
   * @param codeBits for layers that bring no codebook
   * @param constant by filter: the largest magnitude of what is added to its products
   * @param largestInput largest magnitude the layer's input takes
   * @param inputPower mean squares of the layer's input
   */
  static CodedLayer of(
      PrunedLayer layer,
      int codeBits,
      double[] constant,
      double largestInput,
      InputPower.Squares inputPower) {
    SparseWeights weights = layer.weights();
    return switch (layer.coding()) {
      case Coding.KMeans k ->
          layer.bias() instanceof BiasRule.Given && weights.value().length <= MOST_SCALED
              ? clustered(
                  weights, codeBits, constant, largestInput, inputPower, FilterScales.Rule.values())
              : clustered(
                  weights, codeBits, constant, largestInput, inputPower, FilterScales.Rule.NONE);
      case Coding.Given g ->
          of(
              weights,
              FilterScales.scaled(weights, g.exponent()),
              g.code(),
              g.codebook(),
              g.codeBits(),
              g.exponent());
    };
  }

  /**
   * Clusters under each rule and keeps the one with the least error of the layer's output. Biases
   * that are yet to be found need one scale for all filters.
   */
  private static CodedLayer clustered(
      SparseWeights weights,
      int codeBits,
      double[] constant,
      double largestInput,
      InputPower.Squares inputPower,
      FilterScales.Rule... rules) {
    CodedLayer best = null;
    double least = Double.POSITIVE_INFINITY;
    for (FilterScales.Rule rule : rules) {
      int[] exponent = FilterScales.of(rule, weights, constant, largestInput);
      float[] scaled = FilterScales.scaled(weights, exponent);
      Codebook codebook = Codebook.of(scaled, codeBits);
      byte[] code = codebook.encode(scaled);
      double error = FilterScales.error(weights, scaled, code, codebook.values(), inputPower);
      if (best == null || error < least) {
        best = of(weights, scaled, code, codebook.values(), codeBits, exponent);
        least = error;
      }
    }
    return best;
  }

  private static CodedLayer of(
      SparseWeights weights,
      float[] scaled,
      byte[] code,
      double[] codebook,
      int codeBits,
      int[] exponent) {
    var filters = new SparseFilters(weights.shape(), weights.start(), weights.position(), code);
    double squares = 0;
    for (float value : scaled) {
      squares += (double) value * value;
    }
    double meanSquare = squares / Math.max(1, scaled.length);
    return new CodedLayer(
        filters, codebook, codeBits, exponent, uses(filters, codeBits), meanSquare);
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

  /** The least exponent of a filter: its sums have the fewest fraction bits. */
  int leastExponent() {
    return Arrays.stream(exponent).min().orElse(0);
  }

  /** The greatest exponent of a filter. */
  int greatestExponent() {
    return Arrays.stream(exponent).max().orElse(0);
  }

  short[] integers(int fractionBits) {
    return Codebook.integers(codebook, fractionBits);
  }

  /** Fraction bits of each filter's weights if the codebook has these. */
  int[] weightFractionBits(int fractionBits) {
    return Arrays.stream(exponent).map(n -> fractionBits + n).toArray();
  }

  /**
   * The largest number of fraction bits for which the codebook fits 16 bits and no filter can
   * overflow.
   *
   * @param clamp of the layer's input
   * @param inputFractionBits of the layer's input
   * @param bias real values
   * @param slack factor on the bias, at least 1
   * @param added largest magnitude of what is added to the sums, real; 0 for nothing
   */
  int largestFractionBits(
      int clamp, int inputFractionBits, double[] bias, double slack, double added) {
    double largest = Double.MIN_NORMAL;
    for (double value : codebook) {
      largest = Math.max(largest, Math.abs(value));
    }
    int bits = FormatChooser.fractionBits(largest, 32767);
    while (bits > -64 && !fits(bits, clamp, inputFractionBits + bits, bias, slack, added)) {
      bits--;
    }
    return bits;
  }

  private boolean fits(
      int bits, int clamp, int accumulatorBits, double[] bias, double slack, double added) {
    short[] integers = integers(bits);
    for (int k = 0; k < bias.length; k++) {
      double real = Math.abs(bias[k]) * slack + added;
      double constant = Math.scalb(real, accumulatorBits + exponent[k]) + 1;
      if (sum(integers, k) * (double) clamp + constant >= 0x1p31) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether no filter can overflow with these integers.
   *
   * @param constant by filter: what is added to its sums at most
   */
  boolean fits(short[] integers, int clamp, long[] constant) {
    for (int k = 0; k < constant.length; k++) {
      if (sum(integers, k) * clamp + Math.abs(constant[k]) >= 1L << 31) {
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
