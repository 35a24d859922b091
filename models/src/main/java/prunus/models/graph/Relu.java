package prunus.models.graph;

import java.util.List;

/**
 * Rectifier: {@code min(limit, max(0, x))}.
 *
 * @param limit what larger values become, above 0: 6 for a ReLU6, infinity for an ordinary ReLU
 */
public record Relu(String name, double limit) implements Layer {
  public Relu {
    if (!(limit > 0)) {
      throw new InvalidNetworkException(
          "layer %s cuts at %s; a rectifier's limit is above 0".formatted(name, limit));
    }
  }

  /** An ordinary one. */
  public Relu(String name) {
    this(name, Double.POSITIVE_INFINITY);
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    return Layer.single(name, inputs);
  }
}
