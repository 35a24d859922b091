package prunus.array.config;

/** Checks of single configuration values, each with a message that names the key and the remedy. */
final class Require {
  private Require() {}

  static void range(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidConfigException(
          "%s is %d; it must be from %d to %d".formatted(key, value, least, most));
    }
  }

  static void range(String key, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new InvalidConfigException(
          "%s is %s; it must be from %.0f to %.0f".formatted(key, value, least, most));
    }
  }

  static void powerOfTwo(String key, int value, int least, int most) {
    range(key, value, least, most);
    if (Integer.bitCount(value) != 1) {
      throw new InvalidConfigException("%s is %d; it must be a power of two".formatted(key, value));
    }
  }

  static void present(String key, Object value) {
    if (value == null || value.toString().isBlank()) {
      throw new InvalidConfigException(key + " is missing");
    }
  }
}
