package prunus.models.quantise;

/** How a layer's weights become codes. */
public sealed interface Coding {
  /** A codebook is found by k-means. */
  Coding K_MEANS = new KMeans();

  /** Clustered by k-means, with as many codes as the network is quantised to. */
  record KMeans() implements Coding {}

  /**
   * Codes and codebook that came with the weights; they are kept.
   *
   * @param codebook real values, 2^codeBits of them, all finite, the first 0
   * @param code one for each weight, in the order of the weights, never 0
   * @param exponent for each filter: its weights are the codebook's values times 2^-exponent
   */
  @SuppressWarnings("ArrayRecordComponent") // millions of weights: no boxing, no copies
  record Given(double[] codebook, byte[] code, int[] exponent) implements Coding {
    public Given {
      if (Integer.bitCount(codebook.length) != 1
          || codebook.length < 2
          || codebook.length > 256
          || codebook[0] != 0) {
        throw new IllegalArgumentException("a codebook has 2, 4, .. 256 values, the first 0");
      }
    }

    int codeBits() {
      return Integer.numberOfTrailingZeros(codebook.length);
    }
  }
}
