package prunus.models.host;

import prunus.models.BadInputException;

/** A model that the host cannot run; the message goes on after the model's name. */
public final class HostException extends BadInputException {
  private static final long serialVersionUID = 1L;

  public HostException(String message, Throwable cause) {
    super(message, cause);
  }
}
