package prunus.models.importers;

import prunus.models.BadInputException;

/** A file of weights, or a network, that cannot be imported. */
public final class ImportException extends BadInputException {
  private static final long serialVersionUID = 1L;

  private final boolean nodes;

  public ImportException(String message) {
    this(message, false);
  }

  public ImportException(String message, Throwable cause) {
    super(message, cause);
    nodes = cause instanceof ImportException e && e.nodes;
  }

  private ImportException(String message, boolean nodes) {
    super(message);
    this.nodes = nodes;
  }

  /** A graph that is right, with nodes that the array has no operations for. */
  public static ImportException ofNodes(String message) {
    return new ImportException(message, true);
  }

  /** Whether nothing is wrong but nodes that the array has no operations for. */
  public boolean nodes() {
    return nodes;
  }
}
