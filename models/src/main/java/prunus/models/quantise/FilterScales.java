package prunus.models.quantise;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A power of two for each filter, so that filters of different size share a codebook: weights are
 * clustered after they have been multiplied by it. It costs nothing on the array, where it is a
 * part of the filter's right shift.
 */
final class FilterScales {
  /** Most bits between the largest filter and the smallest: beyond, a filter is noise anyhow. */
  private static final int SPREAD = 12;

  /** A constant up to this many times the largest input leaves a filter's weights their bits. */
  private static final double ROOM = 64;

  private FilterScales() {}

  /** What filters are brought to the same size by. */
  enum Rule {
    NONE,
    MAXIMUM,
    ROOT_MEAN_SQUARE
  }

  /**
   * Exponents n: filter k's weights are multiplied by 2^n[k].
   *
   * @param constant by filter: the largest magnitude of what its sums begin with and what is added
   *     to them, the bias and another map; all of it must fit the accumulator beside the weights
   * @param largestInput largest magnitude the layer's input takes
   */
  static int[] of(Rule rule, SparseWeights weights, double[] constant, double largestInput) {
    int filters = weights.shape().filters();
    if (rule == Rule.NONE) {
      return new int[filters];
    }
    double[] size = new double[filters];
    for (int k = 0; k < filters; k++) {
      int from = weights.start()[k];
      int to = weights.start()[k + 1];
      double max = 0;
      double squares = 0;
      for (int i = from; i < to; i++) {
        max = Math.max(max, Math.abs(weights.value()[i]));
        squares += (double) weights.value()[i] * weights.value()[i];
      }
      double own = rule == Rule.MAXIMUM ? max : Math.sqrt(squares / Math.max(1, to - from));
      double least = largestInput > 0 ? constant[k] / (ROOM * largestInput) : 0;
      size[k] = from == to ? 0 : Math.max(own, least);
    }
    double largest = Arrays.stream(size).max().orElse(0);
    if (!(largest > 0)) {
      return new int[filters];
    }
    int exponent = Math.getExponent(largest); // the largest filter stays as it is
    return IntStream.range(0, filters)
        .map(k -> size[k] > 0 ? Math.min(SPREAD, exponent - Math.getExponent(size[k])) : 0)
        .toArray();
  }

  /**
   * All weights, each multiplied by its filter's power of two; the same array if none is changed.
   */
  static float[] scaled(SparseWeights weights, int[] exponent) {
    if (Arrays.stream(exponent).allMatch(n -> n == 0)) {
      return weights.value();
    }
    float[] scaled = new float[weights.value().length];
    for (int k = 0; k < exponent.length; k++) {
      for (int i = weights.start()[k]; i < weights.start()[k + 1]; i++) {
        scaled[i] = Math.scalb(weights.value()[i], exponent[k]);
      }
    }
    return scaled;
  }

  /**
   * Sum over the filters of the squared error that a coding makes in the layer's output, by the
   * output's own square: each output channel counts alike. Inputs are taken as independent.
   *
   * @param inputPower mean square of what each weight of a filter multiplies, by place in it and
   *     group of filters
   */
  static double error(
      SparseWeights weights,
      float[] scaled,
      byte[] code,
      double[] codebook,
      InputPower.Squares inputPower) {
    double sum = 0;
    for (int k = 0; k < weights.shape().filters(); k++) {
      double error = 0;
      double square = 0;
      for (int i = weights.start()[k]; i < weights.start()[k + 1]; i++) {
        double difference = scaled[i] - codebook[code[i] & 0xFF];
        double power = inputPower.at(k, weights.position()[i]);
        error += power * difference * difference;
        square += power * scaled[i] * scaled[i];
      }
      sum += square > 0 ? error / square : 0;
    }
    return sum;
  }
}
