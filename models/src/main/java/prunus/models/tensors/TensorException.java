package prunus.models.tensors;

import prunus.models.BadInputException;

/** A file of arrays that cannot be read; the message goes on after the file's name. */
public final class TensorException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public TensorException(String message) {
    super(message);
  }

  public TensorException(String message, Throwable cause) {
    super(message, cause);
  }
}
