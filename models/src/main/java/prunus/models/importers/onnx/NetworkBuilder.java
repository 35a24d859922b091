package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.importers.DenseWeights;
import prunus.models.quantise.PrunedLayer;
import prunus.models.tensors.Values;

/** Collects layers and their weights, which later nodes may still change. */
final class NetworkBuilder {
  /**
   * A layer's weights as far as they are known.
   *
   * @param dense in the order filter, channel, row, column, without the factors
   * @param factor of each filter
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Weights(Weighted layer, Values dense, double[] factor, double[] bias) {
    PrunedLayer read() {
      int size = dense.count() / factor.length;
      boolean plain = Arrays.stream(factor).allMatch(f -> f == 1);
      Values scaled =
          plain
              ? dense
              : Values.computed(dense.count(), i -> (float) (dense.at(i) * factor[i / size]));
      return DenseWeights.sparse(layer.weightShape(), scaled, bias);
    }
  }

  private final List<Network.Node> nodes = new ArrayList<>();
  private final Map<String, Weights> weights = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> names = new HashSet<>(Set.of(Network.INPUT));

  /** A name that no other layer has: printable, short, without a leading slash. */
  String name(String wanted) {
    String plain = wanted.replaceAll("[^A-Za-z0-9_./-]", "_").replaceAll("^/+", "");
    String shorter = plain.length() > 100 ? plain.substring(0, 100) : plain;
    String name = shorter.isEmpty() ? "layer" : shorter;
    for (int i = 2; !names.add(name); i++) {
      name = shorter + "_" + i;
    }
    return name;
  }

  Value.Feature add(Layer layer, List<Value.Feature> inputs, View view) {
    return add(layer, inputs, shape -> view);
  }

  /** Adds a layer; its view depends on its shape. */
  Value.Feature add(Layer layer, List<Value.Feature> inputs, Function<Shape, View> view) {
    Shape shape = layer.outputShape(inputs.stream().map(Value.Feature::shape).toList());
    View seen = view.apply(shape);
    shapes.put(layer.name(), shape);
    nodes.add(new Network.Node(layer, inputs.stream().map(Value.Feature::layer).toList()));
    return new Value.Feature(layer.name(), shape, seen);
  }

  void weights(Weighted layer, Values dense, double[] bias) {
    double[] factor = new double[bias.length];
    Arrays.fill(factor, 1);
    weights.put(layer.name(), new Weights(layer, dense, factor, bias));
  }

  /** The weights of a layer; null if it has none. */
  Weights weights(String layer) {
    return weights.get(layer);
  }

  /** A map that no layer makes. */
  Value.Feature given(String name, Shape shape, Function<Shape, View> view) {
    given.add(name);
    shapes.put(name, shape);
    return new Value.Feature(name, shape, view.apply(shape));
  }

  /** How many layers there are so far. */
  int size() {
    return nodes.size();
  }

  /** The layers from there on. */
  List<Network.Node> since(int size) {
    return nodes.subList(size, nodes.size());
  }

  /** Takes back the layers from there on. */
  void takeBack(int size) {
    for (Network.Node node : List.copyOf(since(size))) {
      weights.remove(node.layer().name());
      shapes.remove(node.layer().name());
    }
    since(size).clear();
  }

  /** All layers, with copies where they are needed. */
  Copies copies() {
    Map<String, Supplier<PrunedLayer>> layers = new LinkedHashMap<>();
    weights.forEach((name, w) -> layers.put(name, w::read));
    return new Copies(nodes, shapes, given, layers);
  }
}
