package prunus.array.contract;

import prunus.models.BadInputException;

/** A configuration the generator cannot build; names the key and its legal range. */
public final class UnbuildableConfigException extends BadInputException {
  private static final long serialVersionUID = 1L;

  UnbuildableConfigException(String key, long value, String legal) {
    super("%s is %d; the circuit generator builds %s".formatted(key, value, legal));
  }
}
