package prunus.models.zoo;

import prunus.models.BadInputException;

/** A model that is neither in the zoo nor a file, or that could not be built or cached. */
public final class ZooException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public ZooException(String message) {
    super(message);
  }

  public ZooException(String message, Throwable cause) {
    super(message, cause);
  }
}
