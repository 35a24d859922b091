package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import prunus.models.BadInputException;
import prunus.models.graph.HostStep;
import prunus.models.graph.InvalidNetworkException;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportException;
import prunus.models.importers.LayersOnDemand;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.Value.OnHost;
import prunus.models.importers.onnx.Value.Spaced;
import prunus.models.json.NetworkJson;

/**
 * Deals a graph out to array and host: what no rule takes goes to the host, and small work on what
 * the host makes stays there. Nodes are looked at in order; each gets the least stage that what it
 * reads allows, and the host's nodes of one stage are one step.
 */
final class Partitioner {
  /** Work that is not worth a way from the host to the array. */
  private static final Set<String> SMALL =
      Set.of(
          "Add",
          "Sum",
          "Sub",
          "Mul",
          "Div",
          "Relu",
          "Clip",
          "Concat",
          "Reshape",
          "Flatten",
          "Squeeze",
          "Unsqueeze",
          "Transpose",
          "Slice",
          "Pad",
          "Softmax",
          "LogSoftmax",
          "Identity",
          "Cast",
          "Dropout",
          "ReduceMean",
          "ReduceMax",
          "QuantizeLinear",
          "DequantizeLinear");

  private final OnnxGraph graph;
  private final Scope scope;
  private final Map<String, HostTensor> values;
  private final Map<String, Integer> stages = new LinkedHashMap<>();
  private final Map<Integer, List<OnnxNode>> pieces = new TreeMap<>();
  private final Map<String, Feature> maps = new LinkedHashMap<>();
  private final Map<String, OnnxTensor> constants;
  private int onArray;
  private int folded;

  /**
   * A graph with what one run of it gave.
   *
   * @param values every value of the graph, its inputs too
   */
  Partitioner(OnnxGraph whole, Map<String, HostTensor> values) {
    this.graph = NodeOrder.of(whole);
    this.scope = new Scope(graph);
    this.values = values;
    this.constants = new LinkedHashMap<>(graph.constants());
  }

  Partition partition() {
    Map<String, String> inputs = inputs();
    for (OnnxNode node : graph.nodes()) {
      boolean small = SMALL.contains(node.operation()) && stage(node, OnHost.class) >= 0;
      if (small || !onArray(node)) {
        onHost(node);
      }
    }
    List<HostStep> steps = new ArrayList<>();
    Map<String, byte[]> models = new LinkedHashMap<>();
    OnnxGraph all = graph.withConstants(constants);
    pieces.forEach(
        (stage, nodes) -> {
          HostStep step = step("host" + (stage + 1) / 2, nodes);
          stages.put(step.name(), stage);
          steps.add(step);
          models.put(step.name(), model(all, step, nodes));
        });
    Map<String, HostStep.Port> outputs = new LinkedHashMap<>();
    graph.outputs().forEach(name -> outputs.put(name, port(name)));
    Copies copies = scope.builder().copies();
    Map<String, Shape> shapes = copies.shapes();
    for (Network.Node node : copies.nodes()) { // copies stand where what they copy is made
      String first = node.inputs().getFirst();
      stages.putIfAbsent(node.layer().name(), stages.getOrDefault(first, 0));
    }
    Map<String, HostStep.Port> ports = new LinkedHashMap<>();
    inputs.keySet().forEach(name -> ports.put(name, port(name)));
    return new Partition(
        graph.name(),
        ports,
        copies.nodes(),
        shapes,
        stages,
        steps,
        models,
        new LayersOnDemand(copies.layers()),
        outputs,
        onArray,
        folded);
  }

  /** The first input that can be one is a map; the host reads the others as they are. */
  private Map<String, String> inputs() {
    Map<String, String> out = new LinkedHashMap<>();
    for (String name : graph.inputs().keySet()) {
      List<Long> dims = OnnxWriter.dims(values.get(name));
      boolean floats = values.get(name).type() == HostTensor.Type.FLOAT;
      boolean map = floats && !out.containsValue(Network.INPUT) && mappable(dims);
      out.put(name, map ? Network.INPUT : "");
      scope.put(name, map ? Inputs.feature(graph, name, dims, scope.builder()) : new OnHost(0));
    }
    stages.put(Network.INPUT, 0);
    return out;
  }

  private static boolean mappable(List<Long> dims) {
    return dims.size() >= 2
        && dims.size() <= 4
        && dims.getFirst() == 1
        && dims.stream().allMatch(d -> d > 0 && d <= NetworkJson.MAX_DIMENSION);
  }

  /** The latest stage of a node's inputs of one kind; −1 if it has none. */
  private int stage(OnnxNode node, Class<? extends Value> kind) {
    int latest = -1;
    for (String name : node.inputs()) {
      Value value = scope.value(name);
      if (kind.isInstance(value)) {
        latest =
            Math.max(
                latest,
                switch (value) {
                  case OnHost host -> host.stage();
                  case Feature f -> stages.get(f.layer());
                  case Spaced s -> stages.get(s.of().layer());
                  case Value.Quantised q -> stages.get(q.of().layer());
                  case null, default -> 0;
                });
      }
    }
    return latest;
  }

  private boolean onArray(OnnxNode node) {
    Rule rule = Rules.BY_OPERATOR.get(node.operation());
    boolean several = node.outputs().stream().skip(1).anyMatch(o -> !o.isEmpty() && scope.used(o));
    if (rule == null || several) {
      return false;
    }
    int before = scope.builder().size();
    int stage = even(stage(node, Value.class));
    Map<String, Value> host = new LinkedHashMap<>();
    try {
      for (String name : node.inputs()) {
        if (scope.value(name) instanceof OnHost h) {
          host.put(name, h);
          scope.put(name, map(name, node));
        }
      }
      scope.put(node.outputs().getFirst(), rule.apply(node, scope));
      scope.builder().since(before).forEach(n -> stages.put(n.layer().name(), stage));
      if (scope.value(node.outputs().getFirst()) instanceof Value.Constant c) {
        constants.put(node.outputs().getFirst(), c.tensor());
        folded++;
      } else {
        onArray += scope.builder().size() > before ? 1 : 0;
        folded += scope.builder().size() > before ? 0 : 1;
      }
      return true;
    } catch (InvalidNetworkException
        | BadInputException
        | IllegalArgumentException
        | ArithmeticException e) {
      scope.builder().takeBack(before);
      return false;
    } finally {
      host.forEach(scope::put);
    }
  }

  private static int even(int stage) {
    return stage + (stage & 1);
  }

  /** A value that the host makes as a map. */
  private Feature map(String name, OnnxNode reader) {
    Feature known = maps.get(name);
    if (known != null) {
      return known;
    }
    HostTensor value = values.get(name);
    List<Long> dims = OnnxWriter.dims(value);
    boolean rows = dims.size() == 2; // of any number: tokens without a batch
    if (value.type() != HostTensor.Type.FLOAT || !(mappable(dims) || rows)) {
      throw reader.refused("reads " + dims + " of the host");
    }
    int[] s = dims.stream().mapToInt(Long::intValue).toArray();
    String map = scope.builder().name(name);
    Feature made =
        switch (s.length) {
          case 2 -> scope.builder().given(map, new Shape(s[1], s[0], 1), View::rows);
          case 3 ->
              reader.operation().equals("Conv")
                  ? scope.builder().given(map, new Shape(s[1], s[2], 1), View::sequence)
                  : scope.builder().given(map, new Shape(s[2], s[1], 1), View::tokens);
          default -> scope.builder().given(map, new Shape(s[1], s[2], s[3]), View::image);
        };
    maps.put(name, made);
    stages.put(map, even(((OnHost) scope.value(name)).stage()));
    return made;
  }

  private void onHost(OnnxNode node) {
    int stage = 1;
    for (int i = 0; i < node.inputs().size(); i++) {
      Value value = scope.value(node.inputs().get(i));
      if (value instanceof Spaced) {
        int before = scope.builder().size();
        int at = stage(node, Spaced.class);
        scope.feature(node, i);
        scope.builder().since(before).forEach(n -> stages.put(n.layer().name(), at));
      }
      if (value instanceof Value.Quantised || value instanceof Value.Unknown) {
        throw node.refused("reads whole numbers of the array");
      }
    }
    int host = stage(node, OnHost.class);
    int array = stage(node, Feature.class);
    stage = Math.max(stage, Math.max(host + (host == 0 ? 1 : 0), array < 0 ? 1 : array + 1));
    for (String output : node.outputs()) {
      if (!output.isEmpty()) {
        scope.put(output, new OnHost(stage));
      }
    }
    pieces.computeIfAbsent(stage, s -> new ArrayList<>()).add(node);
  }

  private HostStep step(String name, List<OnnxNode> nodes) {
    Set<String> made = new LinkedHashSet<>();
    nodes.forEach(n -> made.addAll(n.outputs()));
    Set<String> read = new LinkedHashSet<>();
    for (OnnxNode node : nodes) {
      for (String in : node.inputs()) {
        boolean dynamic = scope.value(in) instanceof Feature || scope.value(in) instanceof OnHost;
        if (dynamic && !made.contains(in)) {
          read.add(in);
        }
      }
    }
    Set<String> wanted = new LinkedHashSet<>();
    for (OnnxNode other : graph.nodes()) {
      if (!nodes.contains(other)) {
        wanted.addAll(other.inputs());
      }
    }
    wanted.addAll(graph.outputs());
    wanted.retainAll(made);
    wanted.remove("");
    return new HostStep(
        name,
        read.stream().map(this::port).toList(),
        wanted.stream().map(this::port).toList(),
        nodes.size());
  }

  private static byte[] model(OnnxGraph graph, HostStep step, List<OnnxNode> nodes) {
    Map<String, OnnxWriter.Described> inputs = new LinkedHashMap<>();
    for (HostStep.Port port : step.inputs()) {
      inputs.put(
          port.value(),
          new OnnxWriter.Described(HostTensor.Type.valueOf(port.type()), port.dims()));
    }
    return OnnxWriter.model(
        graph, nodes, inputs, step.outputs().stream().map(HostStep.Port::value).toList());
  }

  private HostStep.Port port(String name) {
    Optional<Feature> map =
        scope.value(name) instanceof Feature f
            ? Optional.of(f)
            : Optional.ofNullable(maps.get(name));
    HostTensor value = values.get(name);
    if (value == null) {
      throw new ImportException(
          "value %s is of a type that the host cannot hand over".formatted(name));
    }
    return new HostStep.Port(
        name,
        value.type().name(),
        map.map(Feature::layer).orElse(""),
        OnnxWriter.dims(value),
        map.map(f -> f.view().text()).orElse(""));
  }
}
