package prunus.models.compress;

/**
 * A layer's weights as the array runs them. In real terms {@code weight = codebook[code] ·
 * 2^-weightFractionBits}; accumulator and bias have {@code input.fractionBits + weightFractionBits}
 * fraction bits, and {@code shift} brings the sum to the output's format: {@code shift =
 * input.fractionBits + weightFractionBits − output.fractionBits}.
 *
 * <p>Overflow of the 32-bit accumulator is impossible: {@code Σ|w|·input.clamp + |bias| < 2^31} for
 * every filter, checked here.
 *
 * @param filters non-zero weights as codes
 * @param codebook 2^codeBits values; entry 0 is 0 and reserved for padding
 * @param codeBits 4 or 8 (1..8 accepted)
 * @param bias one 32-bit value per filter
 * @param shift right shift of requantisation, 0..31
 * @param sqnrDb signal to quantisation-noise ratio of the layer's output against float on the
 *     calibration input, decibel; NaN where it was not measured
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompressedLayer(
    String name,
    SparseFilters filters,
    short[] codebook,
    int codeBits,
    int[] bias,
    FixedPoint input,
    FixedPoint output,
    int weightFractionBits,
    int shift,
    double sqnrDb) {
  /**
   * Checks codes, formats and the no-overflow proof.
   *
   * @throws IllegalArgumentException naming the layer and, where one is at fault, the filter
   */
  public CompressedLayer {
    if (codeBits < 1 || codeBits > 8 || codebook.length != 1 << codeBits || codebook[0] != 0) {
      throw new IllegalArgumentException(
          "layer " + name + ": the codebook must have 2^codeBits entries, the first 0");
    }
    if (bias.length != filters.shape().filters()) {
      throw new IllegalArgumentException("layer " + name + ": one bias per filter is needed");
    }
    int implied = input.fractionBits() + weightFractionBits - output.fractionBits();
    if (shift < 0 || shift > 31 || shift != implied) {
      throw new IllegalArgumentException(
          "layer %s: shift %d does not fit its formats (they give %d; 0..31 is possible)"
              .formatted(name, shift, implied));
    }
    for (int k = 0; k < bias.length; k++) {
      long bound = accumulatorBound(filters, codebook, codeBits, bias, input.clamp(), k, name);
      if (bound >= 1L << 31) {
        throw new IllegalArgumentException(
            "layer %s: filter %d could overflow its accumulator (bound %d)"
                .formatted(name, k, bound));
      }
    }
  }

  /** {@code Σ|w|·amax + |bias|} of filter k: no partial sum in any order can exceed it. */
  public long accumulatorBound(int k) {
    return accumulatorBound(filters, codebook, codeBits, bias, input.clamp(), k, name);
  }

  private static long accumulatorBound(
      SparseFilters filters,
      short[] codebook,
      int codeBits,
      int[] bias,
      int clamp,
      int k,
      String name) {
    long sum = 0;
    for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
      int code = Byte.toUnsignedInt(filters.code()[i]);
      if (code >= 1 << codeBits) {
        throw new IllegalArgumentException(
            "layer %s: filter %d has code %d, beyond %d bits".formatted(name, k, code, codeBits));
      }
      sum += Math.abs((long) codebook[code]);
    }
    return sum * clamp + Math.abs((long) bias[k]);
  }
}
