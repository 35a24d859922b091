package prunus.models;

import java.util.function.IntToDoubleFunction;

/** A network's scores, whatever they are stored in. */
public final class Scores {
  private Scores() {}

  /**
   * Where the largest score stands; of equal ones the first.
   *
   * @param count how many scores there are, at least 1
   * @param score of each class, 0 to count - 1; never NaN
   */
  public static int best(int count, IntToDoubleFunction score) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      best = score.applyAsDouble(i) > score.applyAsDouble(best) ? i : best;
    }
    return best;
  }
}
