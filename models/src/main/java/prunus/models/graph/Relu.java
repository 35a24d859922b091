package prunus.models.graph;

import java.util.List;

/**
 * Rectifier: {@code max(0, x)}. It follows the convolution or fully connected layer it belongs to.
 */
public record Relu(String name) implements Layer {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    return Layer.single(name, inputs);
  }
}
