package prunus.simulator.energy;

import prunus.array.config.InvalidConfigException;

/**
 * A figure as used.
 *
 * @param low least that can be defended
 * @param mid what totals are made with
 * @param high most that can be defended
 * @param unit of all three
 * @param source where it comes from, and how it was scaled
 */
public record Figure(double low, double mid, double high, FigureUnit unit, String source) {
  /** Beyond any figure of an operation, a flip-flop or a memory, in any unit. */
  private static final double MOST = 1e9;

  /**
   * Checks it.
   *
   * @throws InvalidConfigException naming what is wrong
   */
  public Figure {
    if (!(low >= 0 && low <= mid && mid <= high && high <= MOST)) {
      throw new InvalidConfigException(
          "low, mid and high are %s, %s and %s; they must rise from 0 on and end below 1e9"
              .formatted(low, mid, high));
    }
    if (source == null || source.isBlank()) {
      throw new InvalidConfigException("every figure needs a source");
    }
  }

  /** A figure without a spread. */
  static Figure exactly(double value, FigureUnit unit, String source) {
    return new Figure(value, value, value, unit, source);
  }

  Figure scaled(double factor, String how) {
    return factor == 1
        ? this
        : new Figure(low * factor, mid * factor, high * factor, unit, source + "; " + how);
  }

  /** Another unit's worth of it. */
  Figure in(FigureUnit other, double factor, String how) {
    return new Figure(low * factor, mid * factor, high * factor, other, source + "; " + how);
  }
}
