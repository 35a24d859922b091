package prunus.testbench.tool;

/** An outside program is missing, too old, or failed; the message says what to do. */
public final class ToolException extends prunus.models.BadInputException {
  private static final long serialVersionUID = 1;

  public ToolException(String message) {
    super(message);
  }

  public ToolException(String message, Throwable cause) {
    super(message, cause);
  }
}
