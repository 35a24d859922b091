package prunus.models.importers;

import prunus.models.BadInputException;

/** A file of weights, or a network, that cannot be imported. */
public final class ImportException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public ImportException(String message) {
    super(message);
  }

  public ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
