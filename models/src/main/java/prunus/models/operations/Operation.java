package prunus.models.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import prunus.models.graph.Add;
import prunus.models.graph.Pool;

/** One thing the array executes: layers that it takes in one go, from tensor to tensor. */
public sealed interface Operation {
  /** Name of the layer it is named after. */
  String name();

  /**
   * The tensor it reads first: the network's input, another operation's result or a concatenation.
   */
  String input();

  /** The layer whose map it makes: the last of the layers it takes along; of a host's step one. */
  String result();

  /** All layers whose maps it makes. */
  default List<String> results() {
    return List.of(result());
  }

  /** What happens to its results. */
  Rectifier rectifier();

  /** All tensors it reads. */
  List<String> inputs();

  /** The same operation on tensors of other names. */
  Operation reading(UnaryOperator<String> tensor);

  /**
   * A layer with weights, and what is done on the way out of the accumulators, in this order: a map
   * is added, the sum is rectified, and pooled.
   *
   * @param layer the weighted layer
   * @param other the tensor that is added to its sums before they are requantised
   * @param rectifier a ReLU that follows, before or behind a maximum pooling
   * @param pool the pooling taken along
   * @param taken names of the layers whose map is what leaves the accumulators: the layer's own,
   *     unless something is added, and those of the addition and the ReLU before the pooling
   */
  record Weighted(
      prunus.models.graph.Weighted layer,
      Optional<String> other,
      Rectifier rectifier,
      Optional<Pool> pool,
      List<String> taken,
      String input,
      String result)
      implements Operation {
    public Weighted {
      taken = List.copyOf(taken);
    }

    @Override
    public String name() {
      return layer.name();
    }

    /** Whether it takes this addition along. */
    public boolean adds(String add) {
      return other.isPresent() && taken.getFirst().equals(add);
    }

    /** Whether negative sums become 0. */
    public boolean relu() {
      return rectifier.on();
    }

    @Override
    public List<String> inputs() {
      return other.map(o -> List.of(input, o)).orElse(List.of(input));
    }

    @Override
    public Weighted reading(UnaryOperator<String> tensor) {
      return new Weighted(
          layer, other.map(tensor), rectifier, pool, taken, tensor.apply(input), result);
    }
  }

  /** A pooling that stands alone, or a ReLU that does: that is the maximum of one activation. */
  record Pooling(Pool layer, Rectifier rectifier, String input, String result)
      implements Operation {
    @Override
    public String name() {
      return layer.name();
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }

    @Override
    public Pooling reading(UnaryOperator<String> tensor) {
      return new Pooling(layer, rectifier, tensor.apply(input), result);
    }
  }

  /**
   * A step of the host.
   *
   * @param name of the step
   * @param inputs tensors it reads, and those of the steps it takes values from
   * @param results layers whose maps it makes
   */
  record Host(String name, List<String> inputs, List<String> results) implements Operation {
    public Host {
      inputs = List.copyOf(inputs);
      results = List.copyOf(results);
    }

    @Override
    public String input() {
      return inputs.isEmpty() ? "" : inputs.getFirst();
    }

    @Override
    public String result() {
      return results.getFirst();
    }

    @Override
    public Rectifier rectifier() {
      return Rectifier.NONE;
    }

    @Override
    public Host reading(UnaryOperator<String> tensor) {
      return new Host(name, inputs.stream().map(tensor).toList(), results);
    }
  }

  /** A sum of two maps, neither of which is in the accumulators. */
  record Addition(Add layer, Rectifier rectifier, String input, String second, String result)
      implements Operation {
    @Override
    public String name() {
      return layer.name();
    }

    @Override
    public List<String> inputs() {
      return List.of(input, second);
    }

    @Override
    public Addition reading(UnaryOperator<String> tensor) {
      return new Addition(layer, rectifier, tensor.apply(input), tensor.apply(second), result);
    }
  }
}
