package prunus.models.graph;

import java.util.List;

/**
 * Fully connected layer: every output sees every input. The input is flattened in channel, row,
 * column order.
 *
 * @param outputs K
 * @param inputs C, elements of the flattened input
 */
public record FullyConnected(String name, int outputs, int inputs) implements Weighted {
  public FullyConnected {
    if (outputs < 1 || inputs < 1) {
      throw new InvalidNetworkException("layer " + name + " has a size below 1");
    }
  }

  @Override
  public WeightShape weightShape() {
    return new WeightShape(outputs, inputs, 1, 1);
  }

  @Override
  public Shape outputShape(List<Shape> inputShapes) {
    Shape in = Layer.single(name, inputShapes);
    if (in.elements() != inputs) {
      throw new InvalidNetworkException(
          "layer %s expects %d inputs, got %s = %d".formatted(name, inputs, in, in.elements()));
    }
    return Shape.vector(outputs);
  }
}
