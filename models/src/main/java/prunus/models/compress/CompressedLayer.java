package prunus.models.compress;

import java.util.Arrays;

/**
 * A layer's weights as the array runs them. In real terms filter k has {@code weight =
 * codebook[code] · 2^-weightFractionBits[k]}: one codebook, and a power of two for each filter, so
 * that small filters keep their precision. The filter's accumulator and bias have {@code
 * input.fractionBits + weightFractionBits[k]} fraction bits, and a right shift by {@link #shift}
 * brings the sum to the output's format.
 *
 * <p>Overflow of the 32-bit accumulator is impossible: {@code Σ|w|·input.clamp + |bias| < 2^31} for
 * every filter, checked here. Where another map is added to the sums, {@code values.Formats} checks
 * that as well.
 *
 * @param filters non-zero weights as codes
 * @param codebook 2^codeBits values; entry 0 is 0 and reserved for padding
 * @param codeBits 4 or 8 (1..8 accepted)
 * @param bias one 32-bit value per filter
 * @param output format of the sums after requantisation; a rectifier behind may cut it further
 * @param weightFractionBits one per filter; may be negative
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
    int[] weightFractionBits,
    double sqnrDb) {
  /** Largest right shift of requantisation. */
  public static final int MAX_SHIFT = 31;

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
    int count = filters.shape().filters();
    if (bias.length != count || weightFractionBits.length != count) {
      throw new IllegalArgumentException(
          "layer " + name + ": one bias and one scale per filter is needed");
    }
    for (int k = 0; k < count; k++) {
      int shift = input.fractionBits() + weightFractionBits[k] - output.fractionBits();
      if (shift < 0 || shift > MAX_SHIFT) {
        throw new IllegalArgumentException(
            "layer %s: the formats of filter %d give a shift of %d; 0..%d is possible"
                .formatted(name, k, shift, MAX_SHIFT));
      }
      long bound = accumulatorBound(filters, codebook, codeBits, bias, input.clamp(), k, name);
      if (bound >= 1L << 31) {
        throw new IllegalArgumentException(
            "layer %s: filter %d could overflow its accumulator (bound %d)"
                .formatted(name, k, bound));
      }
    }
  }

  /** A layer whose filters have one scale. */
  public CompressedLayer(
      String name,
      SparseFilters filters,
      short[] codebook,
      int codeBits,
      int[] bias,
      FixedPoint input,
      FixedPoint output,
      int weightFractionBits,
      double sqnrDb) {
    this(
        name,
        filters,
        codebook,
        codeBits,
        bias,
        input,
        output,
        repeated(weightFractionBits, bias.length),
        sqnrDb);
  }

  private static int[] repeated(int value, int count) {
    int[] all = new int[count];
    Arrays.fill(all, value);
    return all;
  }

  /** Right shift that brings the sums of filter k to the output's format, 0..31. */
  public int shift(int k) {
    return input.fractionBits() + weightFractionBits[k] - output.fractionBits();
  }

  /** The real value of a code in filter k. */
  public double real(int code, int k) {
    return Math.scalb((double) codebook[code], -weightFractionBits[k]);
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
