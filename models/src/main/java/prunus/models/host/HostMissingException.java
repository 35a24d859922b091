package prunus.models.host;

import prunus.models.BadInputException;

/** Something that only the host could do, where its library is not there. */
public final class HostMissingException extends BadInputException {
  private static final long serialVersionUID = 1L;

  /**
   * What cannot be done.
   *
   * @param message a sentence that goes on with the remedy
   */
  public HostMissingException(String message) {
    super(message + "; the host would run them, for which the script sim fetches onnxruntime");
  }
}
