package prunus.models.operations;

import prunus.models.BadInputException;

/** A network that the array has no operations for; the message names the layer and the remedy. */
public final class LoweringException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public LoweringException(String message) {
    super(message);
  }
}
