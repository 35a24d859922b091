package prunus.models.importers.onnx;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import prunus.models.importers.ImportException;
import prunus.models.json.NetworkJson;

/**
 * The part of an ONNX model that matters here.
 *
 * @param constants initialisers, by name
 * @param inputs sizes of the inputs that are no constants, by name; −1 where the file gives none
 * @param types of the elements of the inputs, ONNX's numbers
 * @param outputs names
 * @param opsets of all domains, as the file has them
 * @param opset version of the operators
 */
record OnnxGraph(
    String name,
    List<OnnxNode> nodes,
    Map<String, OnnxTensor> constants,
    Map<String, List<Long>> inputs,
    Map<String, Integer> types,
    List<String> outputs,
    List<MemorySegment> opsets,
    long opset) {
  private static final int GRAPH = 7;
  private static final int OPSETS = 8;
  private static final int MAX_VALUES = 1 << 15;

  static OnnxGraph read(MemorySegment bytes, ExternalData external) {
    Wire model = new Wire(bytes);
    Wire graph = null;
    long opset = 1;
    List<MemorySegment> opsets = new ArrayList<>();
    while (model.next()) {
      switch (model.field()) {
        case GRAPH -> graph = model.bytes();
        case OPSETS -> {
          Wire set = model.bytes();
          opsets.add(set.rest());
          opset = Math.max(opset, opset(set));
        }
        default -> model.skip();
      }
    }
    if (graph == null) {
      throw new ImportException("it is no ONNX model: it has no graph");
    }
    return QuantisedOperators.spelledOut(graph(graph, opsets, opset, external));
  }

  /** The graph with other nodes. */
  OnnxGraph with(List<OnnxNode> others) {
    return new OnnxGraph(name, others, constants, inputs, types, outputs, opsets, opset);
  }

  /**
   * The graph with other sizes of inputs.
   *
   * @throws ImportException if there is no such input, or it has other sizes already
   */
  OnnxGraph bound(Map<String, List<Long>> shapes) {
    Map<String, List<Long>> out = new LinkedHashMap<>(inputs);
    shapes.forEach(
        (input, sizes) -> {
          List<Long> before = inputs.get(input);
          if (before == null) {
            throw new ImportException(
                "it has no input %s; its inputs are %s".formatted(input, inputs.keySet()));
          }
          boolean fits = before.size() == sizes.size();
          for (int i = 0; fits && i < sizes.size(); i++) {
            fits = before.get(i) < 0 || before.get(i).equals(sizes.get(i));
          }
          if (!fits) {
            throw new ImportException(
                "its input %s has sizes %s (-1 is open), which cannot be %s"
                    .formatted(input, before, sizes));
          }
          out.put(input, List.copyOf(sizes));
        });
    return new OnnxGraph(name, nodes, constants, out, types, outputs, opsets, opset);
  }

  /** The graph with these constants. */
  OnnxGraph withConstants(Map<String, OnnxTensor> others) {
    return new OnnxGraph(name, nodes, others, inputs, types, outputs, opsets, opset);
  }

  /** Version of ONNX's own operators; 0 for another set. */
  private static long opset(Wire in) {
    String domain = "";
    long version = 0;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> domain = in.text();
        case 2 -> version = in.varint();
        default -> in.skip();
      }
    }
    return domain.isEmpty() || domain.equals("ai.onnx") ? version : 0;
  }

  private static OnnxGraph graph(
      Wire in, List<MemorySegment> opsets, long opset, ExternalData external) {
    String name = "";
    List<OnnxNode> nodes = new ArrayList<>();
    Map<String, OnnxTensor> constants = new HashMap<>();
    Map<String, List<Long>> inputs = new LinkedHashMap<>();
    Map<String, Integer> types = new HashMap<>();
    List<String> outputs = new ArrayList<>();
    while (in.next()) {
      if (constants.size() + inputs.size() + outputs.size() > MAX_VALUES) {
        throw new ImportException("it has more than %d values".formatted(MAX_VALUES));
      }
      switch (in.field()) {
        case 1 -> {
          nodes.add(OnnxNode.read(in.bytes(), external));
          if (nodes.size() > NetworkJson.MAX_LAYERS) {
            throw new ImportException(
                "it has more than %d nodes".formatted(NetworkJson.MAX_LAYERS));
          }
        }
        case 2 -> name = in.text();
        case 5 -> {
          OnnxTensor tensor = OnnxTensor.read(in.bytes(), "without a name", external);
          constants.put(tensor.name(), tensor);
        }
        case 11 -> value(in.bytes(), inputs, types);
        case 12 -> {
          Map<String, List<Long>> output = new LinkedHashMap<>();
          value(in.bytes(), output, new HashMap<>());
          outputs.addAll(output.keySet());
        }
        case 15 -> throw new ImportException("it holds sparse tensors, which are not read");
        default -> in.skip();
      }
    }
    inputs.keySet().removeAll(constants.keySet());
    return new OnnxGraph(name, nodes, constants, inputs, types, outputs, opsets, opset);
  }

  private static void value(Wire in, Map<String, List<Long>> to, Map<String, Integer> types) {
    String name = "";
    List<Long> dims = new ArrayList<>();
    AtomicInteger type = new AtomicInteger();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 2 -> inside(in.bytes(), 1, tensor -> type.set(tensor(tensor, dims)));
        default -> in.skip();
      }
    }
    to.put(name, List.copyOf(dims));
    types.put(name, type.get());
  }

  /** The type of elements, and sizes. */
  private static int tensor(Wire in, List<Long> dims) {
    int type = 0;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> type = (int) in.varint();
        case 2 -> inside(in.bytes(), 1, d -> size(d, dims));
        default -> in.skip();
      }
    }
    return type;
  }

  private static void inside(Wire in, int field, java.util.function.Consumer<Wire> then) {
    while (in.next()) {
      if (in.field() == field) {
        then.accept(in.bytes());
      } else {
        in.skip();
      }
    }
  }

  private static void size(Wire in, List<Long> to) {
    long size = -1;
    while (in.next()) {
      if (in.field() == 1) {
        size = in.varint();
      } else {
        in.skip();
      }
    }
    to.add(size);
    if (to.size() > 8) {
      throw new ImportException("a value has more than 8 dimensions");
    }
  }
}
