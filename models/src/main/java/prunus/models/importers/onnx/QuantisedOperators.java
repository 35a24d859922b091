package prunus.models.importers.onnx;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.tensors.Values;

/**
 * {@code QLinearConv} and {@code QLinearMatMul} spelled out: what they read is brought back from
 * whole numbers, the plain operator runs, and its result is quantised. By ONNX's definition that is
 * the same up to the rounding of the result.
 */
final class QuantisedOperators {
  private final Map<String, OnnxTensor> constants;
  private final List<OnnxNode> nodes = new ArrayList<>();

  private QuantisedOperators(OnnxGraph graph) {
    constants = new LinkedHashMap<>(graph.constants());
  }

  /** The graph without operators on whole numbers. */
  static OnnxGraph spelledOut(OnnxGraph graph) {
    if (graph.nodes().stream().noneMatch(n -> n.operation().startsWith("QLinear"))) {
      return graph;
    }
    QuantisedOperators work = new QuantisedOperators(graph);
    for (OnnxNode node : graph.nodes()) {
      switch (node.operation()) {
        case "QLinearConv" -> work.convolution(node);
        case "QLinearMatMul" -> work.product(node);
        default -> work.nodes.add(node);
      }
    }
    return graph.with(work.nodes).withConstants(work.constants);
  }

  /** x, its scale and zero, w, its scale and zero, scale and zero of y, and biases. */
  private void convolution(OnnxNode node) {
    String x = real(node, "x", node.input(0), 1, -1);
    String w = real(node, "w", node.input(3), 4, 0);
    List<String> inputs = new ArrayList<>(List.of(x, w));
    if (node.inputs().size() > 8 && !node.inputs().get(8).isEmpty()) {
      inputs.add(bias(node));
    }
    String y = node.outputs().getFirst();
    add("Conv", node.name(), inputs, y + "/real", node.attributes(), node.bytes());
    quantised(node, y, 6);
  }

  /** a, its scale and zero, b, its scale and zero, scale and zero of y. */
  private void product(OnnxNode node) {
    String a = real(node, "a", node.input(0), 1, -1);
    String b = real(node, "b", node.input(3), 4, 1);
    String y = node.outputs().getFirst();
    add("MatMul", node.name(), List.of(a, b), y + "/real", Map.of(), null);
    quantised(node, y, 6);
  }

  /**
   * An operand in real values.
   *
   * @param scale place of its scale, behind which its zero stands
   * @param axis along which there may be several; −1 if there is one
   */
  private String real(OnnxNode node, String part, String value, int scale, int axis) {
    String made = node.name() + "/" + part;
    add(
        "DequantizeLinear",
        made,
        List.of(value, node.input(scale), node.input(scale + 1)),
        made,
        axis < 0 ? Map.of() : Map.of("axis", integer(axis)),
        null);
    return made;
  }

  private void quantised(OnnxNode node, String y, int scale) {
    List<String> inputs = List.of(y + "/real", node.input(scale), node.input(scale + 1));
    add("QuantizeLinear", node.name() + "/y", inputs, y, Map.of(), null);
  }

  /** Biases are whole numbers in steps of the product of the operands' scales. */
  private String bias(OnnxNode node) {
    OnnxTensor whole = constant(node, 8);
    Values codes = whole.needCodes();
    double input = constant(node, 1).needValues().at(0);
    Values steps = constant(node, 4).needValues();
    String name = node.name() + "/b";
    Values values =
        Values.computed(
            codes.count(),
            k -> (float) (codes.at(k) * input * steps.at(steps.count() == 1 ? 0 : k)));
    constants.put(name, OnnxTensor.floats(name, whole.dims(), values));
    return name;
  }

  private OnnxTensor constant(OnnxNode node, int i) {
    return Optional.ofNullable(constants.get(node.input(i)))
        .orElseThrow(
            () -> node.refused("reads %s, which must be constant".formatted(node.input(i))));
  }

  private static OnnxNode.Attribute integer(long value) {
    return new OnnxNode.Attribute(value, 0, "", List.of(), new float[0], null);
  }

  /**
   * Adds a node.
   *
   * @param like the node in the file whose attributes it has; null if they are {@code attributes}
   */
  private void add(
      String operation,
      String name,
      List<String> inputs,
      String output,
      Map<String, OnnxNode.Attribute> attributes,
      MemorySegment like) {
    WireWriter bytes = new WireWriter();
    inputs.forEach(i -> bytes.text(1, i));
    bytes.text(2, output).text(3, name).text(4, operation);
    if (like == null) {
      attributes.forEach(
          (key, a) ->
              bytes.message(5, new WireWriter().text(1, key).number(3, a.integer()).number(20, 2)));
    } else {
      Wire from = new Wire(like);
      while (from.next()) {
        if (from.field() == 5) {
          bytes.bytes(5, from.bytes().rest());
        } else {
          from.skip();
        }
      }
    }
    nodes.add(
        new OnnxNode(
            name,
            operation,
            List.copyOf(inputs),
            List.of(output),
            attributes,
            MemorySegment.ofArray(bytes.bytes())));
  }
}
