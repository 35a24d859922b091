package prunus.models.importers.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.models.MappedFile;
import prunus.models.UserFile;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportException;
import prunus.models.json.NetworkJson;

/** One run of a whole graph in floating point. */
final class Reference {
  private Reference() {}

  /**
   * The graph with the sizes of these inputs, all that does not depend on their values computed.
   */
  static OnnxGraph folded(OnnxGraph graph, Map<String, HostTensor> inputs, HostRuntime host) {
    check(graph, inputs);
    byte[] bound = OnnxWriter.whole(graph, OnnxWriter.described(inputs));
    return OnnxGraph.read(
        java.lang.foreign.MemorySegment.ofArray(host.folded(bound)), new ExternalData(null));
  }

  /** Whether some node computes from constants, or from sizes alone, what no rule does. */
  static boolean mustFold(OnnxGraph graph) {
    Set<String> constant = new HashSet<>(graph.constants().keySet());
    for (OnnxNode node : NodeOrder.of(graph).nodes()) {
      boolean sizes = node.operation().equals("Shape");
      if (sizes || node.inputs().stream().allMatch(n -> n.isEmpty() || constant.contains(n))) {
        if (sizes || !Rules.BY_OPERATOR.containsKey(node.operation())) {
          return true;
        }
        constant.addAll(node.outputs());
      }
    }
    return false;
  }

  /** Every value of a graph, its inputs too. */
  static Map<String, HostTensor> values(
      OnnxGraph graph, Map<String, HostTensor> inputs, HostRuntime host) {
    check(graph, inputs);
    OnnxGraph ordered = NodeOrder.of(graph);
    List<String> inner = new ArrayList<>();
    for (OnnxNode node : ordered.nodes()) {
      for (String output : node.outputs()) {
        if (!output.isEmpty() && !graph.outputs().contains(output)) {
          inner.add(output);
        }
      }
    }
    byte[] model = OnnxWriter.whole(ordered, OnnxWriter.described(inputs));
    List<String> all = new ArrayList<>(graph.outputs());
    all.addAll(inner);
    Map<String, HostTensor> values = new LinkedHashMap<>(inputs);
    values.putAll(host.run(OnnxWriter.withOutputs(model, inner), inputs, all));
    return values;
  }

  /**
   * Outputs of a graph, by name.
   *
   * @param bare outputs of which a softmax is left out, if one makes them
   */
  static Map<String, HostTensor> outputs(
      OnnxGraph graph, Map<String, HostTensor> inputs, HostRuntime host, Set<String> bare) {
    check(graph, inputs);
    OnnxGraph ordered = NodeOrder.of(graph);
    Map<String, String> asked = new LinkedHashMap<>();
    for (String output : graph.outputs()) {
      asked.put(
          output,
          ordered.nodes().stream()
              .filter(n -> n.outputs().getFirst().equals(output))
              .filter(n -> bare.contains(output) && n.operation().endsWith("Softmax"))
              .map(n -> n.input(0))
              .findFirst()
              .orElse(output));
    }
    List<String> inner =
        asked.values().stream().filter(v -> !graph.outputs().contains(v)).distinct().toList();
    byte[] model = OnnxWriter.whole(ordered, OnnxWriter.described(inputs));
    Map<String, HostTensor> made =
        host.run(
            OnnxWriter.withOutputs(model, inner), inputs, List.copyOf(Set.copyOf(asked.values())));
    Map<String, HostTensor> outputs = new LinkedHashMap<>();
    asked.forEach((output, value) -> outputs.put(output, made.get(value)));
    return outputs;
  }

  /** A file's graph with these sizes. */
  static OnnxGraph graph(Path file, Map<String, List<Long>> shapes) {
    try {
      ExternalData external = new ExternalData(file.toAbsolutePath().getParent());
      return OnnxGraph.read(MappedFile.open(file), external).bound(shapes);
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (ImportException e) {
      throw new ImportException(file + ": " + e.getMessage(), e);
    }
  }

  /** Inputs of a graph's sizes: those that are given, else all floats 0.5, all integers 1. */
  static Map<String, HostTensor> example(
      Path file, Map<String, List<Long>> shapes, Map<String, HostTensor> given) {
    OnnxGraph graph = graph(file, shapes);
    for (String name : given.keySet()) {
      if (!graph.inputs().containsKey(name)) {
        throw new ImportException(
            "%s: it has no input %s but %s".formatted(file, name, graph.inputs().keySet()));
      }
    }
    Map<String, HostTensor> out = new LinkedHashMap<>();
    graph
        .inputs()
        .forEach(
            (name, sizes) ->
                out.put(
                    name,
                    given.containsKey(name)
                        ? fitting(file, name, sizes, given.get(name))
                        : example(file, name, sizes, type(graph, name))));
    return out;
  }

  private static HostTensor fitting(Path file, String name, List<Long> sizes, HostTensor given) {
    List<Long> dims = OnnxWriter.dims(given);
    boolean fits = dims.size() == sizes.size();
    for (int i = 0; fits && i < dims.size(); i++) {
      fits = sizes.get(i) < 0 || sizes.get(i).equals(dims.get(i));
    }
    if (!fits) {
      throw new ImportException(
          "%s: its input %s has sizes %s and is given %s; give an array of those sizes"
              .formatted(file, name, sizes, dims));
    }
    return given;
  }

  private static HostTensor example(
      Path file, String name, List<Long> sizes, HostTensor.Type type) {
    long[] dims = sizes.stream().mapToLong(Long::longValue).toArray();
    if (dims.length > 0 && dims[0] < 0) {
      dims[0] = 1; // one at a time
    }
    double count = Arrays.stream(dims).mapToDouble(d -> d).reduce(1, (a, b) -> a * b);
    if (Arrays.stream(dims).anyMatch(d -> d < 1) || count > NetworkJson.MAX_ELEMENTS) {
      throw new ImportException(
          "%s: its input %s has sizes %s; give --input-shape %s=SIZES"
              .formatted(file, name, sizes, name));
    }
    if (type == HostTensor.Type.FLOAT) {
      float[] values = new float[(int) count];
      Arrays.fill(values, 0.5f);
      return HostTensor.of(values, dims);
    }
    long[] values = new long[(int) count];
    Arrays.fill(values, 1);
    return new HostTensor(type, dims, null, values);
  }

  /** Type of an input's elements. */
  static HostTensor.Type type(OnnxGraph graph, String input) {
    int number = graph.types().get(input);
    return Arrays.stream(HostTensor.Type.values())
        .filter(t -> t.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new ImportException(
                    "its input %s has elements of type %d".formatted(input, number)));
  }

  private static void check(OnnxGraph graph, Map<String, HostTensor> inputs) {
    for (String name : graph.inputs().keySet()) {
      if (!inputs.containsKey(name)) {
        throw new ImportException(
            "it has the inputs %s and is given %s; give --input %s=FILE"
                .formatted(graph.inputs().keySet(), inputs.keySet(), name));
      }
    }
  }
}
