package prunus.models.graph;

/** A network that is not well formed; the message names the layer and what is wrong with it. */
public final class InvalidNetworkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidNetworkException(String message) {
    super(message);
  }

  public InvalidNetworkException(String message, Throwable cause) {
    super(message, cause);
  }
}
