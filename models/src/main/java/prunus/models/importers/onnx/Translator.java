package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import prunus.models.BadInputException;
import prunus.models.graph.InvalidNetworkException;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.importers.ImportException;
import prunus.models.importers.LayersOnDemand;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.json.NetworkJson;

/** From an ONNX graph to a network, node by node; all nodes that cannot be are named at once. */
final class Translator {
  /** Most nodes that a message names. */
  private static final int LISTED = 6;

  private final OnnxGraph graph;
  private final Scope scope;
  private final List<String> problems = new ArrayList<>();
  private int onArray;

  Translator(OnnxGraph whole) {
    graph = NodeOrder.of(whole);
    scope = new Scope(graph);
  }

  OnnxFile.Translation translate() {
    Shape input = input();
    checkOperators();
    graph.nodes().forEach(this::put);
    refuse();
    if (graph.outputs().size() != 1
        || !(scope.value(graph.outputs().getFirst()) instanceof Feature out)) {
      throw ImportException.ofNodes("it must have one output that depends on its input");
    }
    Copies copies = scope.builder().copies();
    Network network =
        NetworkJson.checkSizes(
            new Network(scope.builder().name(graph.name()), input, copies.nodes()));
    if (!network.last().layer().name().equals(out.layer())) {
      throw new ImportException("nodes after its output lead nowhere");
    }
    return new OnnxFile.Translation(
        network,
        new LayersOnDemand(copies.layers()),
        new OnnxFile.Operators(onArray, 0, graph.nodes().size() - onArray));
  }

  private Shape input() {
    if (graph.inputs().size() != 1) {
      throw ImportException.ofNodes(
          "it has %d inputs and must have one".formatted(graph.inputs().size()));
    }
    var entry = graph.inputs().entrySet().iterator().next();
    Feature input = Inputs.feature(graph, entry.getKey(), entry.getValue(), scope.builder());
    scope.put(entry.getKey(), input);
    return input.shape();
  }

  /** Operators that no rule takes, whatever their inputs. */
  private void checkOperators() {
    Map<String, List<OnnxNode>> unknown =
        graph.nodes().stream()
            .filter(n -> !Rules.BY_OPERATOR.containsKey(n.operation()))
            .collect(Collectors.groupingBy(OnnxNode::operation, TreeMap::new, Collectors.toList()));
    unknown.forEach(
        (operator, nodes) ->
            problems.add(
                nodes.size() == 1
                    ? nodes.getFirst().refused("cannot be imported").getMessage()
                    : "%d nodes %s, the first %s, cannot be imported"
                        .formatted(nodes.size(), operator, nodes.getFirst().name())));
  }

  private void put(OnnxNode node) {
    boolean broken =
        node.inputs().stream().anyMatch(n -> scope.value(n) instanceof Value.Unknown)
            || !Rules.BY_OPERATOR.containsKey(node.operation());
    String output = node.outputs().getFirst();
    Value value = new Value.Unknown();
    if (!broken) {
      try {
        if (node.outputs().stream().skip(1).anyMatch(o -> !o.isEmpty() && scope.used(o))) {
          throw node.refused("has a second output that is used");
        }
        if (scope.has(output)) {
          throw node.refused("makes " + output + ", which exists");
        }
        int before = scope.builder().size();
        value = Rules.BY_OPERATOR.get(node.operation()).apply(node, scope);
        onArray += scope.builder().size() > before ? 1 : 0;
      } catch (ImportException e) {
        problems.add(e.getMessage());
      } catch (InvalidNetworkException
          | BadInputException
          | IllegalArgumentException
          | ArithmeticException e) {
        problems.add(node.refused("is not well formed: " + e.getMessage()).getMessage());
      }
    }
    scope.put(output, value);
    node.outputs().stream().skip(1).forEach(o -> scope.put(o, new Value.Unknown()));
  }

  /** All problems in one sentence. */
  private void refuse() {
    if (problems.isEmpty()) {
      return;
    }
    boolean unknown =
        graph.nodes().stream().anyMatch(n -> !Rules.BY_OPERATOR.containsKey(n.operation()));
    String shown = problems.stream().limit(LISTED).collect(Collectors.joining("; "));
    int more = problems.size() - LISTED;
    throw ImportException.ofNodes(
        (problems.size() == 1 ? "" : "%d problems: ".formatted(problems.size()))
            + shown
            + (more > 0 ? "; and %d more".formatted(more) : "")
            + (unknown ? "; known are " + String.join(", ", Rules.BY_OPERATOR.keySet()) : ""));
  }
}
