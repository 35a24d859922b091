package prunus.models.quantise;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * K-means in one dimension with linear initialisation, on a histogram. In the codes of a pruned
 * layer code 0 is reserved, so a codebook of b bits has 2^b − 1 centroids there, in rising order.
 */
public final class Codebook {
  /** Histogram bins: fine enough that a centroid moves by less than half a 16-bit step. */
  private static final int BINS = 1 << 14;

  /** Weights coded at a time. */
  private static final int PIECE = 1 << 16;

  private static final int MAX_ROUNDS = 200;

  private final double[] centroid; // rising; code i + 1
  private final double[] middle; // between each and the next

  private Codebook(double[] centroid) {
    this.centroid = centroid;
    this.middle = new double[centroid.length - 1];
    Arrays.setAll(middle, i -> (centroid[i] + centroid[i + 1]) / 2);
  }

  /** Clusters these weights, none of them 0, into 2^codeBits − 1 values. */
  static Codebook of(float[] weights, int codeBits) {
    return ofSize(weights, (1 << codeBits) - 1);
  }

  /**
   * Clusters weights.
   *
   * @param n number of centroids, at least 1
   */
  public static Codebook ofSize(float[] weights, int n) {
    return ofSize(weights, n, true);
  }

  /**
   * Clusters these weights as Han, Mao and Dally 2016 do: from centroids at equal distances, of
   * which those that nobody is nearest to stay where they are. A wide codebook then has few codes
   * for most weights and many for the largest, and Huffman coding gains.
   */
  static Codebook spreadEvenly(float[] weights, int codeBits) {
    return ofSize(weights, (1 << codeBits) - 1, false);
  }

  private static Codebook ofSize(float[] weights, int n, boolean splitting) {
    double min = 0;
    double max = 0;
    for (float w : weights) {
      min = Math.min(min, w);
      max = Math.max(max, w);
    }
    long[] count = new long[BINS];
    double[] sum = new double[BINS];
    double scale = max > min ? (BINS - 1) / (max - min) : 0;
    for (float w : weights) {
      int bin = (int) ((w - min) * scale);
      count[bin]++;
      sum[bin] += w;
    }
    double[] centroid = new double[n];
    for (int i = 0; i < n; i++) {
      centroid[i] = n == 1 ? (min + max) / 2 : min + (max - min) * i / (n - 1);
    }
    for (int round = 0; round < MAX_ROUNDS && step(centroid, count, sum, splitting); round++) {}
    return new Codebook(centroid);
  }

  /**
   * One round; whether a centroid moved. A centroid nobody is nearest to splits the cluster with
   * the largest error.
   */
  private static boolean step(double[] centroid, long[] count, double[] sum, boolean splitting) {
    double[] total = new double[centroid.length];
    double[] squares = new double[centroid.length];
    long[] members = new long[centroid.length];
    int c = 0;
    for (int bin = 0; bin < count.length; bin++) {
      if (count[bin] > 0) {
        double value = sum[bin] / count[bin];
        while (c + 1 < centroid.length && value > (centroid[c] + centroid[c + 1]) / 2) {
          c++;
        }
        total[c] += sum[bin];
        squares[c] += sum[bin] * value;
        members[c] += count[bin];
      }
    }
    boolean moved = false;
    for (int i = 0; i < centroid.length; i++) {
      if (members[i] > 0) {
        double next = total[i] / members[i];
        squares[i] -= total[i] * next; // squared error of the cluster
        moved |= next != centroid[i];
        centroid[i] = next;
      }
    }
    moved |= splitting && split(centroid, members, squares);
    Arrays.sort(centroid);
    return moved;
  }

  /** Moves one empty centroid beside the centroid with the largest error; whether it did. */
  private static boolean split(double[] centroid, long[] members, double[] error) {
    int empty = -1;
    int worst = 0;
    for (int i = 0; i < centroid.length; i++) {
      empty = members[i] == 0 ? i : empty;
      worst = members[i] > 0 && (members[worst] == 0 || error[i] > error[worst]) ? i : worst;
    }
    if (empty < 0 || members[worst] < 2 || error[worst] <= 0) {
      return false;
    }
    centroid[empty] = centroid[worst] + Math.sqrt(error[worst] / members[worst]);
    return true;
  }

  /** The code of each weight: that of the nearest centroid, 1..2^codeBits − 1. */
  byte[] encode(float[] weights) {
    byte[] code = new byte[weights.length];
    IntStream.range(0, Math.ceilDiv(weights.length, PIECE))
        .parallel()
        .forEach(
            piece -> {
              int end = Math.min(weights.length, (piece + 1) * PIECE);
              for (int i = piece * PIECE; i < end; i++) {
                code[i] = (byte) (index(weights[i]) + 1);
              }
            });
    return code;
  }

  private int index(double weight) {
    int at = Arrays.binarySearch(middle, weight);
    return at >= 0 ? at : -at - 1;
  }

  /** The centroid nearest to a weight. */
  public double nearest(double weight) {
    return centroid[index(weight)];
  }

  /** Real values by code; 0 for code 0. */
  double[] values() {
    double[] values = new double[centroid.length + 1];
    System.arraycopy(centroid, 0, values, 1, centroid.length);
    return values;
  }

  /**
   * Integer values by code at a scale. A centroid that would round to 0 becomes 1 or −1: a stored
   * weight is a weight.
   */
  static short[] integers(double[] values, int fractionBits) {
    short[] out = new short[values.length];
    for (int i = 1; i < values.length; i++) {
      double scaled = Math.rint(Math.scalb(values[i], fractionBits));
      double nonZero = scaled != 0 ? scaled : values[i] < 0 ? -1 : 1;
      out[i] = (short) Math.clamp(nonZero, -32767, 32767);
    }
    return out;
  }
}
