package prunus.models.encode;

import prunus.models.BadInputException;

/** A coded stream that no encoder of this package writes. */
public final class CorruptStreamException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public CorruptStreamException(String message) {
    super(message);
  }
}
