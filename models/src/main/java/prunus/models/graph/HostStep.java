package prunus.models.graph;

import java.util.List;

/**
 * A piece of a network that the array has no operations for and the host runs: an ONNX model of its
 * own, in floating point. Convex: no path leaves it and comes back. Its inputs are brought from
 * fixed point, its outputs into formats chosen like any other map's.
 *
 * <p>Each map that a step makes is a layer of the network, a {@link HostMap}.
 *
 * @param name unique within the network: {@code host1}, {@code host2}, in order
 * @param inputs what it reads
 * @param outputs what it makes
 * @param operators how many nodes it has
 */
public record HostStep(String name, List<Port> inputs, List<Port> outputs, int operators) {
  /**
   * A tensor at the border of a step.
   *
   * @param value its name in the step's model
   * @param type of its elements: {@code FLOAT}, {@code INT64}; a map's are floats
   * @param map the map of the network that it is, by name; for an output the name of the map that
   *     it becomes. Empty if it goes from host to host and never becomes a map
   * @param dims sizes of the tensor, outermost first
   * @param axes for each dimension of it the axes of the map that it holds, outermost first: {@code
   *     ",C,H,W"} is an image, {@code ",CHW"} a row, {@code ",H,C"} a sequence of tokens; axes of
   *     one element may be missing. Empty beside an empty map
   */
  public record Port(String value, String type, String map, List<Long> dims, String axes) {
    public Port {
      dims = List.copyOf(dims);
    }

    /** Whether it is a map of the network. */
    public boolean onArray() {
      return !map.isEmpty();
    }
  }

  public HostStep {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
