package prunus.models.quantise;

/** Makes codings before a network is quantised, for layers with code widths of their own. */
public final class Codings {
  private Codings() {}

  /**
   * Clusters a layer's weights as Deep Compression does.
   *
   * @param codeBits 1..8
   */
  public static Coding spreadEvenly(SparseWeights weights, int codeBits) {
    Codebook codebook = Codebook.spreadEvenly(weights.value(), codeBits);
    int[] none = new int[weights.shape().filters()];
    return new Coding.Given(codebook.values(), codebook.encode(weights.value()), none);
  }
}
