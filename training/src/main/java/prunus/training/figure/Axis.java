package prunus.training.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear axis.
 *
 * @param ticks how many steps are marked
 * @param format of a mark's number
 */
record Axis(String label, double from, double to, int ticks, String format) {
  /** How far along a value is, 0..1; values outside are at the ends. */
  double share(double value) {
    return Math.clamp((value - from) / (to - from), 0, 1);
  }

  List<Double> marks() {
    return IntStream.rangeClosed(0, ticks).mapToObj(i -> from + (to - from) * i / ticks).toList();
  }

  String number(double value) {
    return format.formatted(value);
  }
}
