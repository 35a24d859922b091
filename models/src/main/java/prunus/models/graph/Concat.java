package prunus.models.graph;

import java.util.List;

/** Concatenation along channels, in the order of the inputs. */
public record Concat(String name) implements Layer {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    if (inputs.isEmpty()) {
      throw new InvalidNetworkException("layer " + name + " joins nothing");
    }
    Shape first = inputs.getFirst();
    int channels = 0;
    for (Shape in : inputs) {
      if (in.height() != first.height() || in.width() != first.width()) {
        throw new InvalidNetworkException(
            "layer %s cannot join %s and %s: heights and widths differ".formatted(name, first, in));
      }
      channels = Math.addExact(channels, in.channels());
    }
    return new Shape(channels, first.height(), first.width());
  }
}
