package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.importers.ImportException;
import prunus.models.importers.onnx.Value.Constant;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.json.NetworkJson;

/** From an ONNX graph to a network, node by node. */
final class Translator {
  private final OnnxGraph graph;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> foldable = new HashSet<>(); // made by weights, and by nothing after
  private final NetworkBuilder builder = new NetworkBuilder();
  private final WeightNodes weightNodes = new WeightNodes(builder);
  private final ShapeNodes shapeNodes = new ShapeNodes(builder);

  Translator(OnnxGraph graph) {
    this.graph = graph;
  }

  OnnxFile.Translation translate() {
    graph.constants().forEach((name, tensor) -> values.put(name, new Constant(tensor)));
    Shape input = input();
    graph.nodes().forEach(n -> n.inputs().forEach(i -> uses.merge(i, 1, Integer::sum)));
    graph.outputs().forEach(o -> uses.merge(o, 1, Integer::sum));
    List<OnnxNode> waiting = new ArrayList<>(graph.nodes());
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      for (Iterator<OnnxNode> i = waiting.iterator(); i.hasNext(); ) {
        OnnxNode node = i.next();
        if (node.inputs().stream().allMatch(n -> n.isEmpty() || values.containsKey(n))) {
          put(node);
          i.remove();
        }
      }
      if (waiting.size() == before) {
        throw waiting.getFirst().refused("reads what nothing makes, or is part of a cycle");
      }
    }
    if (graph.outputs().size() != 1
        || !(values.get(graph.outputs().getFirst()) instanceof Feature out)) {
      throw new ImportException("it must have one output that depends on its input");
    }
    Network network = builder.network(builder.name(graph.name()), input);
    if (!network.last().layer().name().equals(out.layer())) {
      throw new ImportException("nodes after its output lead nowhere");
    }
    return new OnnxFile.Translation(network, builder.layers());
  }

  private Shape input() {
    if (graph.inputs().size() != 1) {
      throw new ImportException(
          "it has %d inputs and must have one".formatted(graph.inputs().size()));
    }
    var entry = graph.inputs().entrySet().iterator().next();
    List<Long> dims = entry.getValue();
    boolean known = dims.stream().skip(1).allMatch(d -> d > 0 && d <= NetworkJson.MAX_DIMENSION);
    if ((dims.size() != 4 && dims.size() != 2) || !known || dims.getFirst() > 1) {
      throw new ImportException(
          "its input has sizes %s; one image (1, channels, height, width) or one vector (1, n) is"
                  .formatted(dims)
              + " needed, with fixed sizes");
    }
    Shape shape =
        dims.size() == 2
            ? Shape.vector(dims.get(1).intValue())
            : new Shape(dims.get(1).intValue(), dims.get(2).intValue(), dims.get(3).intValue());
    if ((double) shape.channels() * shape.height() * shape.width() > NetworkJson.MAX_ELEMENTS) {
      throw new ImportException("its input has the absurd sizes " + dims);
    }
    values.put(entry.getKey(), new Feature(Network.INPUT, shape, dims.size() == 2, false));
    return shape;
  }

  private void put(OnnxNode node) {
    if (node.outputs().stream().skip(1).anyMatch(o -> !o.isEmpty() && uses.containsKey(o))) {
      throw node.refused("has a second output that is used");
    }
    String output = node.outputs().getFirst();
    if (values.containsKey(output)) {
      throw node.refused("makes " + output + ", which exists");
    }
    values.put(output, value(node));
  }

  private Value value(OnnxNode node) {
    return switch (node.operation()) {
      case "Constant" -> constant(node);
      case "Identity" -> any(node);
      case "Dropout" -> feature(node, 0);
      case "Conv" ->
          foldable(
              node,
              weightNodes.convolution(
                  node, feature(node, 0), constant(node, 1), optional(node, 2)));
      case "Gemm" -> foldable(node, gemm(node));
      case "MatMul" ->
          foldable(
              node,
              weightNodes.product(node, feature(node, 0), constant(node, 1), false, 1, null, 1));
      case "Add" -> addition(node);
      case "BatchNormalization" -> {
        List<OnnxTensor> parameters =
            List.of(constant(node, 1), constant(node, 2), constant(node, 3), constant(node, 4));
        yield folded(node, 0, weightNodes.normalisation(node, folding(node, 0), parameters));
      }
      case "Relu" ->
          builder.add(
              new Relu(builder.name(node.name())),
              List.of(feature(node, 0)),
              feature(node, 0).flat());
      case "MaxPool" -> shapeNodes.maximum(node, feature(node, 0));
      case "AveragePool" -> shapeNodes.average(node, feature(node, 0));
      case "GlobalAveragePool" -> shapeNodes.globalAverage(node, feature(node, 0));
      case "Concat" -> {
        List<Feature> parts = new ArrayList<>();
        for (int i = 0; i < node.inputs().size(); i++) {
          parts.add(feature(node, i));
        }
        yield shapeNodes.concat(node, parts);
      }
      case "Flatten" -> shapeNodes.flatten(node, feature(node, 0));
      case "Reshape" -> shapeNodes.reshape(node, feature(node, 0), constant(node, 1));
      case "Softmax" -> shapeNodes.softmax(node, feature(node, 0));
      default ->
          throw node.refused(
              "cannot be imported; known are Conv, Gemm, MatMul, Add, Relu, MaxPool, AveragePool,"
                  + " GlobalAveragePool, Concat, Flatten, Reshape, Dropout, Softmax,"
                  + " BatchNormalization, Constant and Identity");
    };
  }

  private Value gemm(OnnxNode node) {
    if (node.integer("transA", 0) != 0) {
      throw node.refused("transposes its input");
    }
    return weightNodes.product(
        node,
        feature(node, 0),
        constant(node, 1),
        node.integer("transB", 0) != 0,
        node.real("alpha", 1),
        optional(node, 2),
        node.real("beta", 1));
  }

  private Value addition(OnnxNode node) {
    int feature = values.get(node.input(0)) instanceof Feature ? 0 : 1;
    OnnxTensor added = constant(node, 1 - feature);
    return folded(node, feature, weightNodes.addition(node, folding(node, feature), added));
  }

  /** An input that may be folded into the layer that makes it. */
  private Feature folding(OnnxNode node, int i) {
    String name = node.input(i);
    if (!foldable.contains(name) || uses.get(name) != 1) {
      throw node.refused(
          "must follow a convolution or a matrix product that nothing else reads, to be folded"
              + " into it");
    }
    return feature(node, i);
  }

  private Value folded(OnnxNode node, int from, Value value) {
    foldable.remove(node.input(from));
    return foldable(node, value);
  }

  private Value foldable(OnnxNode node, Value value) {
    foldable.add(node.outputs().getFirst());
    return value;
  }

  private Value any(OnnxNode node) {
    return values.get(node.input(0));
  }

  private static Value constant(OnnxNode node) {
    OnnxNode.Attribute value = node.attributes().get("value");
    if (value == null || value.tensor() == null) {
      throw node.refused("has no tensor as its value");
    }
    return new Constant(value.tensor());
  }

  private Feature feature(OnnxNode node, int i) {
    if (!(values.get(node.input(i)) instanceof Feature feature)) {
      throw node.refused("reads the constant " + node.input(i) + " where the input should come in");
    }
    if (feature.probabilities()) {
      throw node.refused("reads probabilities; a softmax can only come last");
    }
    return feature;
  }

  private OnnxTensor constant(OnnxNode node, int i) {
    if (!(values.get(node.input(i)) instanceof Constant constant)) {
      throw node.refused("reads " + node.input(i) + ", which must be constant");
    }
    return constant.tensor();
  }

  private OnnxTensor optional(OnnxNode node, int i) {
    return i < node.inputs().size() && !node.inputs().get(i).isEmpty() ? constant(node, i) : null;
  }
}
