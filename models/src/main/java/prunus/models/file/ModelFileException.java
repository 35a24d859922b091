package prunus.models.file;

import prunus.models.BadInputException;

/** A {@code .pruned} file that cannot be read or written; names the file, the place, the remedy. */
public final class ModelFileException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public ModelFileException(String message) {
    super(message);
  }

  public ModelFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
