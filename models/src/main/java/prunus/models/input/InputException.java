package prunus.models.input;

import prunus.models.BadInputException;

/** A picture or array that cannot be a network's input. */
public final class InputException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
