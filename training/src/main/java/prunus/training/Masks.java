package prunus.training;

import java.util.Arrays;

/** Magnitude pruning: the smallest weights of a layer go (Han et al. 2015). */
final class Masks {
  private Masks() {}

  /**
   * 1 for the weights that stay, 0 for the others.
   *
   * @param density share of all weights that stays, 0..1; zeros never stay
   */
  static float[] largest(float[] weights, double density) {
    float[] magnitude = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      magnitude[i] = Math.abs(weights[i]);
    }
    float[] sorted = magnitude.clone();
    Arrays.sort(sorted);
    int kept = (int) Math.round(density * weights.length);
    float threshold = kept == 0 ? Float.MAX_VALUE : sorted[weights.length - kept];
    float[] keep = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      keep[i] = magnitude[i] >= threshold && magnitude[i] > 0 ? 1 : 0;
    }
    return keep;
  }
}
