package prunus.report;

import java.util.List;

/**
 * Numbers of one column, all in one format: as many decimals as show three digits of the largest.
 */
final class Figures {
  private static final int DIGITS = 4;

  private Figures() {}

  /** The texts of a metric's values, with the unit's scale. NaN is a dash. */
  static List<String> texts(Unit unit, List<Number> values) {
    String format = unit.whole() ? "%,.0f" : "%,." + decimals(unit, values) + "f";
    return values.stream()
        .map(Number::doubleValue)
        .map(v -> Double.isNaN(v) ? "-" : format.formatted(v * unit.scale()))
        .toList();
  }

  private static int decimals(Unit unit, List<Number> values) {
    if (unit == Unit.SHARE || unit == Unit.DECIBEL) {
      return 1;
    }
    double largest =
        values.stream()
            .mapToDouble(v -> Math.abs(v.doubleValue() * unit.scale()))
            .filter(v -> !Double.isNaN(v))
            .max()
            .orElse(0);
    if (unit == Unit.FACTOR) {
      return largest < 10 ? 4 : largest < 100 ? 2 : 0;
    }
    int whole = largest < 1 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
    return Math.max(1, DIGITS - whole);
  }
}
