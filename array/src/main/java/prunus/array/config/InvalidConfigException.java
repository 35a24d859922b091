package prunus.array.config;

/** A configuration that makes no array; the message names the key and its legal range. */
public final class InvalidConfigException extends prunus.models.BadInputException {
  private static final long serialVersionUID = 1L;

  public InvalidConfigException(String message) {
    super(message);
  }
}
