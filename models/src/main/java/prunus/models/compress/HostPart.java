package prunus.models.compress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.HostStep;

/**
 * What of a network the host runs.
 *
 * @param pieces in an order in which each comes after those it takes values from
 * @param inputs the graph's inputs by name, as ports: with the map that each becomes, or read by
 *     the host alone
 * @param outputs the graph's outputs by name, with the port that makes each; the network's last
 *     layer makes those that are not here
 */
public record HostPart(
    List<HostPiece> pieces, Map<String, HostStep.Port> inputs, Map<String, HostStep.Port> outputs) {
  /** A network that the array runs whole. */
  public static final HostPart NONE = new HostPart(List.of(), Map.of(), Map.of());

  public HostPart {
    pieces = List.copyOf(pieces);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  /** Whether the host runs nothing. */
  public boolean none() {
    return pieces.isEmpty();
  }

  /**
   * The piece of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public HostPiece piece(String step) {
    return pieces.stream()
        .filter(p -> p.step().name().equals(step))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no step of the host named " + step));
  }

  /** The piece that makes a value which goes from host to host, if one does. */
  public Optional<HostPiece> maker(HostStep.Port input) {
    return pieces.stream()
        .filter(p -> p.step().outputs().stream().anyMatch(o -> o.value().equals(input.value())))
        .findFirst();
  }
}
