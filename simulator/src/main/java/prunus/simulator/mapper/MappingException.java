package prunus.simulator.mapper;

/** A network the array cannot run; the message names the layer and the limit it exceeds. */
public final class MappingException extends prunus.models.BadInputException {
  private static final long serialVersionUID = 1L;

  public MappingException(String message) {
    super(message);
  }
}
