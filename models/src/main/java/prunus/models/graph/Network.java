package prunus.models.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;

/**
 * A network: layers in an order in which each comes after its inputs, one input, or none where the
 * host alone reads what comes in, and one output (the last layer). Well formed by construction:
 * names are unique, inputs exist, shapes fit.
 */
public final class Network {
  /** The name by which layers refer to the network's own input. */
  public static final String INPUT = "input";

  /** The name of the sum over layers in reports; no layer may have it. */
  public static final String TOTAL = "total";

  /**
   * A layer and the names of the layers it reads, in order.
   *
   * @param inputs names of earlier layers, or {@link Network#INPUT}
   */
  public record Node(Layer layer, List<String> inputs) {
    public Node {
      inputs = List.copyOf(inputs);
    }
  }

  private final String name;
  private final Shape input;
  private final Set<String> taken;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final DirectedAcyclicGraph<String, DefaultEdge> graph =
      new DirectedAcyclicGraph<>(DefaultEdge.class);

  /**
   * Builds and checks a network.
   *
   * @param nodes in any order; the network keeps this order where it is already a valid one
   * @throws InvalidNetworkException for a duplicate, unknown, blank or reserved name, a cycle, a
   *     shape that does not fit, no layer at all, or a layer other than the last whose output
   *     nobody reads
   */
  public Network(String name, Shape input, List<Node> nodes) {
    this(name, input, nodes, Set.of());
  }

  /**
   * Builds and checks a network of which a host takes some maps.
   *
   * @param taken names of layers whose maps steps of the host read
   * @throws InvalidNetworkException as above
   */
  public Network(String name, Shape input, List<Node> nodes, Set<String> taken) {
    this.name = name;
    this.input = input;
    this.taken = Collections.unmodifiableSet(new TreeSet<>(taken));
    if (nodes.isEmpty()) {
      throw new InvalidNetworkException("network " + name + " has no layer");
    }
    for (Node node : inOrder(name, nodes, graph)) {
      this.nodes.put(node.layer().name(), node);
    }
    if (input.equals(Shape.NONE) && graph.outDegreeOf(INPUT) > 0) {
      throw new InvalidNetworkException(
          "network " + name + " has no input and a layer that reads it");
    }
    shapes.put(INPUT, input);
    for (Node node : this.nodes.values()) {
      List<Shape> in = node.inputs().stream().map(shapes::get).toList();
      shapes.put(node.layer().name(), node.layer().outputShape(in));
    }
    List<String> ends =
        this.nodes.keySet().stream().filter(n -> graph.outDegreeOf(n) == 0).toList();
    for (String map : taken) {
      if (!map.equals(INPUT) && !this.nodes.containsKey(map)) {
        throw new InvalidNetworkException("the host takes " + map + ", which does not exist");
      }
    }
    if (ends.stream().filter(end -> !taken.contains(end)).count() > 1) {
      throw new InvalidNetworkException(
          "network " + name + " must have one output; nobody reads " + ends);
    }
  }

  private static List<Node> inOrder(
      String name, List<Node> nodes, DirectedAcyclicGraph<String, DefaultEdge> graph) {
    Map<String, Node> byName = new LinkedHashMap<>();
    graph.addVertex(INPUT);
    for (Node node : nodes) {
      String layer = node.layer().name();
      if (layer.isBlank() || layer.equals(TOTAL)) {
        throw new InvalidNetworkException(
            "network %s has a layer named \"%s\", which reports use otherwise; rename it"
                .formatted(name, layer));
      }
      if (layer.equals(INPUT) || byName.put(layer, node) != null) {
        throw new InvalidNetworkException("network " + name + " has two layers named " + layer);
      }
      graph.addVertex(layer);
    }
    for (Node node : nodes) {
      for (String from : node.inputs()) {
        if (!graph.containsVertex(from)) {
          throw new InvalidNetworkException(
              "layer " + node.layer().name() + " reads " + from + ", which does not exist");
        }
        try {
          graph.addEdge(from, node.layer().name());
        } catch (IllegalArgumentException cycle) {
          throw new InvalidNetworkException(
              "layers " + from + " and " + node.layer().name() + " are in a cycle");
        }
      }
    }
    return stableOrder(nodes, byName);
  }

  /** Depth-first over inputs, in the given order: an order that was already valid is unchanged. */
  private static List<Node> stableOrder(List<Node> nodes, Map<String, Node> byName) {
    Map<String, Node> done = new LinkedHashMap<>();
    List<Node> stack = new ArrayList<>();
    for (Node start : nodes) {
      stack.add(start);
      while (!stack.isEmpty()) {
        Node top = stack.getLast();
        List<String> waiting =
            top.inputs().stream().filter(i -> !i.equals(INPUT) && !done.containsKey(i)).toList();
        if (waiting.isEmpty()) {
          done.putIfAbsent(top.layer().name(), stack.removeLast());
        } else {
          waiting.forEach(i -> stack.add(byName.get(i)));
        }
      }
    }
    return List.copyOf(done.values());
  }

  public String name() {
    return name;
  }

  /** Shape of the network's input; {@link Shape#NONE} if the host alone reads what comes in. */
  public Shape input() {
    return input;
  }

  /** Shape of the network's output. */
  public Shape output() {
    return shapes.get(last().layer().name());
  }

  /** The layer that makes the network's output: of several that nobody reads, the last. */
  public Node last() {
    List<Node> ends =
        nodes.values().stream().filter(n -> graph.outDegreeOf(n.layer().name()) == 0).toList();
    return ends.stream()
        .filter(n -> !taken.contains(n.layer().name()))
        .findFirst()
        .orElse(ends.getLast());
  }

  /** Names of the maps that steps of the host read. */
  public Set<String> taken() {
    return taken;
  }

  /** Layers, each after its inputs. */
  public List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  /**
   * The layer of this name and what it reads.
   *
   * @throws InvalidNetworkException if there is no such layer
   */
  public Node node(String layer) {
    Node node = nodes.get(layer);
    if (node == null) {
      throw new InvalidNetworkException("network " + name + " has no layer " + layer);
    }
    return node;
  }

  /**
   * The layer that reads this layer's output (or the input), if there is exactly one and the host
   * does not take it.
   */
  public Optional<Layer> onlyReaderOf(String layer) {
    List<String> readers = readersOf(layer);
    return readers.size() == 1 && !taken.contains(layer)
        ? Optional.of(node(readers.getFirst()).layer())
        : Optional.empty();
  }

  /** The layers that have weights, in order. */
  public List<Weighted> weighted() {
    return nodes.values().stream()
        .map(Node::layer)
        .filter(Weighted.class::isInstance)
        .map(Weighted.class::cast)
        .toList();
  }

  /**
   * Shape of a layer's output, or of the input for {@link #INPUT}.
   *
   * @throws InvalidNetworkException if there is no such layer
   */
  public Shape shapeOf(String layer) {
    Shape shape = shapes.get(layer);
    if (shape == null) {
      throw new InvalidNetworkException("network " + name + " has no layer " + layer);
    }
    return shape;
  }

  /** Names of the layers that read this layer's output (or the input), in network order. */
  public List<String> readersOf(String layer) {
    return nodes.values().stream()
        .filter(n -> n.inputs().contains(layer))
        .map(n -> n.layer().name())
        .toList();
  }
}
