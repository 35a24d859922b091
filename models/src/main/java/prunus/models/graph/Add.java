package prunus.models.graph;

import java.util.List;

/** The sum of two maps of one shape; sums of more are chains. A map may be added to itself. */
public record Add(String name) implements Layer {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    if (inputs.size() != 2) {
      throw new InvalidNetworkException(
          "layer %s adds two maps, the network gives it %d; write more as a chain"
              .formatted(name, inputs.size()));
    }
    if (!inputs.getFirst().equals(inputs.getLast())) {
      throw new InvalidNetworkException(
          "layer %s cannot add %s and %s: their shapes differ"
              .formatted(name, inputs.getFirst(), inputs.getLast()));
    }
    return inputs.getFirst();
  }
}
