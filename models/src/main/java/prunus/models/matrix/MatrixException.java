package prunus.models.matrix;

import prunus.models.BadInputException;

/** A matrix or vector file that cannot be used; names the file, the line, what is wrong. */
public final class MatrixException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public MatrixException(String message) {
    super(message);
  }

  public MatrixException(String message, Throwable cause) {
    super(message, cause);
  }
}
