package prunus.models.input;

import java.util.Map;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;

/**
 * All that comes into a network.
 *
 * @param map what the array reads; of shape {@link Shape#NONE} if it reads nothing
 * @param given inputs that the host alone reads, by name
 */
public record NetworkInput(InputTensor map, Map<String, HostTensor> given) {
  /** What the array of a network reads whose host reads all that comes in. */
  public static final InputTensor NO_MAP = new InputTensor(Shape.NONE, new float[0]);

  public NetworkInput {
    given = Map.copyOf(given);
  }

  /** An input of a network without others. */
  public NetworkInput(InputTensor map) {
    this(map, Map.of());
  }
}
