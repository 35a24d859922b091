package prunus.models.alternative;

import prunus.models.BadInputException;

/** Checks of parameters that users give. */
final class Require {
  private Require() {}

  static void between(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new BadInputException(
          "%s is %s; give %s to %s".formatted(what, text(value), text(least), text(most)));
    }
  }

  /** A number without a fraction it does not have. */
  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
