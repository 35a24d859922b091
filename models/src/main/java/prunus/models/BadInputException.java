package prunus.models;

/**
 * Something the user gave cannot be used: a file, a name, a value. The message is one sentence that
 * says what, where, and what to do.
 */
public class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadInputException(String message) {
    super(message);
  }

  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
