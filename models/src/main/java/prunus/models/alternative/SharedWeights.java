package prunus.models.alternative;

import prunus.models.prune.LayerWeights;
import prunus.models.quantise.Codebook;

/**
 * Scalar vector quantisation: every weight is one of 2^b shared values, found by k-means. Gong,
 * Liu, Yang, Bourdev 2014, <i>Compressing deep convolutional networks using vector
 * quantization</i>, section 3.2 (without pruning, so no value is reserved for 0). Stored: b bits a
 * weight and 2^b values of 32 bits.
 *
 * @param bits b, 1 to 12
 */
public record SharedWeights(int bits) implements Compression {
  /** Checks the range. */
  public SharedWeights {
    Require.between("bits", bits, 1, 12);
  }

  @Override
  public Approximation apply(LayerWeights layer) {
    Codebook codebook = Codebook.ofSize(layer.values(), 1 << bits);
    float[] out = new float[layer.values().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) codebook.nearest(layer.values()[i]);
    }
    return new Approximation(out, (long) bits * out.length + ((long) Float.SIZE << bits));
  }

  @Override
  public String description() {
    return "shared values (k-means), %d bits".formatted(bits);
  }
}
