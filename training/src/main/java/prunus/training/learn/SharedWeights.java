package prunus.training.learn;

import java.util.Arrays;

/**
 * Trained quantisation (Deep Compression, section 3): weights of one code share one value, and
 * train on as one. Code 0 is zero, for pruned weights.
 */
public final class SharedWeights {
  private static final int ROUNDS = 50;

  private final byte[] code;
  private final int codes;

  /**
   * Weights that share values already.
   *
   * @param code of each weight, 0 for a pruned one
   * @param codes how many there are
   */
  public SharedWeights(byte[] code, int codes) {
    this.code = code.clone();
    this.codes = codes;
  }

  /** Clusters the non-zero weights by k-means from a linear start. */
  public static SharedWeights cluster(float[] weights, int codeBits) {
    int codes = 1 << codeBits;
    double[] centre = linear(weights, codes);
    byte[] code = new byte[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] sum = new double[codes];
      int[] count = new int[codes];
      for (int i = 0; i < weights.length; i++) {
        code[i] = weights[i] == 0 ? 0 : (byte) nearest(centre, weights[i]);
        sum[code[i] & 0xFF] += weights[i];
        count[code[i] & 0xFF]++;
      }
      for (int c = 1; c < codes; c++) {
        centre[c] = count[c] == 0 ? centre[c] : sum[c] / count[c];
      }
    }
    return new SharedWeights(code, codes);
  }

  private static double[] linear(float[] weights, int codes) {
    float least = 0;
    float most = 0;
    for (float w : weights) {
      least = Math.min(least, w);
      most = Math.max(most, w);
    }
    double[] centre = new double[codes];
    for (int c = 1; c < codes; c++) {
      centre[c] = least + (double) (most - least) * (c - 1) / Math.max(1, codes - 2);
    }
    return centre;
  }

  private static int nearest(double[] centre, float w) {
    int best = 1;
    for (int c = 2; c < centre.length; c++) {
      best = Math.abs(centre[c] - w) < Math.abs(centre[best] - w) ? c : best;
    }
    return best;
  }

  /**
   * Gives every weight the mean of its code, so that a code moves by its members' mean step; the
   * values by code.
   */
  public double[] tie(float[] weights) {
    double[] sum = new double[codes];
    int[] count = new int[codes];
    for (int i = 0; i < weights.length; i++) {
      sum[code[i] & 0xFF] += weights[i];
      count[code[i] & 0xFF]++;
    }
    double[] value = new double[codes];
    for (int c = 1; c < codes; c++) {
      value[c] = count[c] == 0 ? 0 : sum[c] / count[c];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) value[code[i] & 0xFF];
    }
    return value;
  }

  /** How many codes there are. */
  public int codes() {
    return codes;
  }

  /** Code of each weight; 0 for a pruned one. */
  public byte[] code() {
    return Arrays.copyOf(code, code.length);
  }
}
