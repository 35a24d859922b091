package prunus.models.operations;

import java.util.Optional;
import prunus.models.graph.Pool;

/** One thing the array executes: layers that it takes in one go, from tensor to tensor. */
public sealed interface Operation {
  /** Name of the layer it is named after. */
  String name();

  /** The tensor it reads: the network's input, another operation's result or a concatenation. */
  String input();

  /** The layer whose map it makes: the last of the layers it takes along. */
  String result();

  /** The same operation on a tensor of another name. */
  Operation reading(String tensor);

  /**
   * A layer with weights, and what is done on the way out of the accumulators.
   *
   * @param layer the weighted layer
   * @param relu whether a ReLU follows, before or behind the pooling
   * @param pool the pooling taken along
   */
  record Weighted(
      prunus.models.graph.Weighted layer,
      boolean relu,
      Optional<Pool> pool,
      String input,
      String result)
      implements Operation {
    @Override
    public String name() {
      return layer.name();
    }

    @Override
    public Weighted reading(String tensor) {
      return new Weighted(layer, relu, pool, tensor, result);
    }
  }

  /** A pooling that stands alone. */
  record Pooling(Pool layer, String input, String result) implements Operation {
    @Override
    public String name() {
      return layer.name();
    }

    @Override
    public Pooling reading(String tensor) {
      return new Pooling(layer, tensor, result);
    }
  }
}
