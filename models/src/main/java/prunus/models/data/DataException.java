package prunus.models.data;

import prunus.models.BadInputException;

/** A data file that cannot be used; the message names it and says why. */
public final class DataException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
