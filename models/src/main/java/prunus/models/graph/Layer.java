package prunus.models.graph;

import java.util.List;
import java.util.function.Supplier;

/**
 * One layer of a network: its kind and parameters, without weights. A layer is immutable and knows
 * the shape it makes of its inputs' shapes.
 */
public sealed interface Layer permits Weighted, Pool, Relu, Concat, Add, HostMap {
  /** Unique within the network. */
  String name();

  /**
   * Shape of the output for these input shapes.
   *
   * @throws InvalidNetworkException if the inputs do not fit the layer; the message names the layer
   */
  Shape outputShape(List<Shape> inputs);

  /** The one input of a layer that takes exactly one. */
  static Shape single(String name, List<Shape> inputs) {
    if (inputs.size() != 1) {
      throw new InvalidNetworkException(
          "layer " + name + " takes one input, the network gives it " + inputs.size());
    }
    return inputs.getFirst();
  }

  /** A layer's window, its faults told with the layer's name. */
  static Window window(String name, Supplier<Window> window) {
    try {
      return window.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidNetworkException("layer " + name + " has " + e.getMessage(), e);
    }
  }
}
