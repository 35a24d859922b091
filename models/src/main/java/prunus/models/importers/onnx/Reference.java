package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportException;

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
