package prunus.models.importers.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes that a graph's outputs depend on, each after what it reads, else as the file has them.
 */
final class NodeOrder {
  private NodeOrder() {}

  /** The graph with these nodes in this order. */
  static OnnxGraph of(OnnxGraph graph) {
    Set<String> known = new HashSet<>(graph.constants().keySet());
    known.addAll(graph.inputs().keySet());
    List<OnnxNode> waiting = new ArrayList<>(needed(graph));
    List<OnnxNode> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      for (Iterator<OnnxNode> i = waiting.iterator(); i.hasNext(); ) {
        OnnxNode node = i.next();
        if (node.inputs().stream().allMatch(n -> n.isEmpty() || known.contains(n))) {
          order.add(node);
          known.addAll(node.outputs());
          i.remove();
        }
      }
      if (waiting.size() == before) {
        throw waiting.getFirst().refused("reads what nothing makes, or is part of a cycle");
      }
    }
    return graph.with(order);
  }

  private static List<OnnxNode> needed(OnnxGraph graph) {
    Map<String, OnnxNode> maker = new HashMap<>();
    graph.nodes().forEach(n -> n.outputs().forEach(o -> maker.putIfAbsent(o, n)));
    Set<OnnxNode> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(graph.outputs());
    while (!open.isEmpty()) {
      OnnxNode node = maker.get(open.pop());
      if (node != null && needed.add(node)) {
        open.addAll(node.inputs());
      }
    }
    return graph.nodes().stream().filter(needed::contains).toList();
  }
}
