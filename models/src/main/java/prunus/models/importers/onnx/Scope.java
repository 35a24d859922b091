package prunus.models.importers.onnx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.models.importers.onnx.Value.Constant;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.Value.Quantised;
import prunus.models.importers.onnx.Value.Spaced;

/** What rules see of a graph in translation: the values so far and the network being built. */
final class Scope {
  private final OnnxGraph graph;
  private final NetworkBuilder builder = new NetworkBuilder();
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> foldable = new HashSet<>();

  Scope(OnnxGraph graph) {
    this.graph = graph;
    graph.constants().forEach((name, tensor) -> values.put(name, new Constant(tensor)));
    graph.nodes().forEach(n -> n.inputs().forEach(i -> uses.merge(i, 1, Integer::sum)));
    graph.outputs().forEach(o -> uses.merge(o, 1, Integer::sum));
  }

  NetworkBuilder builder() {
    return builder;
  }

  /** Version of the operators. */
  long opset() {
    return graph.opset();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Value value(String name) {
    return values.get(name);
  }

  void put(String name, Value value) {
    values.put(name, value);
  }

  boolean used(String name) {
    return uses.containsKey(name);
  }

  /** Marks a node's output as made by a layer with weights and by nothing after it. */
  Feature foldable(OnnxNode node, Feature value) {
    foldable.add(node.outputs().getFirst());
    return value;
  }

  /** Whether what is done to a value can be done to the weights of the layer that makes it. */
  boolean folds(String value) {
    return foldable.contains(value) && uses.getOrDefault(value, 0) == 1;
  }

  /** Whether a node makes an output of the graph and nothing reads it. */
  boolean last(OnnxNode node) {
    String output = node.outputs().getFirst();
    return graph.outputs().contains(output) && uses.get(output) == 1;
  }

  /** An input that comes from the network's input. */
  Feature feature(OnnxNode node, int i) {
    return switch (values.get(node.input(i))) {
      case Feature f when f.probabilities() ->
          throw node.refused("reads probabilities; a softmax can only come last");
      case Feature f -> f;
      case Spaced s -> {
        Feature made = Spacing.layer(node, this, s);
        values.put(node.input(i), made);
        yield made;
      }
      case Quantised _ -> throw node.refused("reads whole numbers as they are");
      case null, default ->
          throw node.refused(
              "reads the constant " + node.input(i) + " where the input should come in");
    };
  }

  boolean isConstant(OnnxNode node, int i) {
    return values.get(node.input(i)) instanceof Constant;
  }

  /** An input that does not depend on the network's input. */
  OnnxTensor constant(OnnxNode node, int i) {
    if (!(values.get(node.input(i)) instanceof Constant constant)) {
      throw node.refused("reads " + node.input(i) + ", which must be constant");
    }
    return constant.tensor();
  }

  /** A constant input that may be left out. */
  Optional<OnnxTensor> optional(OnnxNode node, int i) {
    return i < node.inputs().size() && !node.inputs().get(i).isEmpty()
        ? Optional.of(constant(node, i))
        : Optional.empty();
  }
}
