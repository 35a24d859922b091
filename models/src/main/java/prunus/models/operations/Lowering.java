package prunus.models.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.models.compress.AverageReciprocal;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.HostMap;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;

/** Turns layers into operations, one after the other. */
final class Lowering {
  /** Most activations of an average that leaves padding out: the array's table of reciprocals. */
  private static final int MAX_INSIDE = AverageReciprocal.TABLE;

  private final Network network;
  private final Set<String> apart;
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final Map<String, String> resultOf = new HashMap<>();
  private final List<Operation> operations = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  Lowering(Network network, Set<String> apart) {
    this.network = network;
    this.apart = apart;
  }

  Lowered run() {
    resultOf.put(Network.INPUT, Network.INPUT);
    for (Network.Node node : network.nodes()) {
      String name = node.layer().name();
      if (taken.contains(name)) {
        continue;
      }
      switch (node.layer()) {
        case Weighted layer -> operations.add(weighted(layer, node.inputs().getFirst()));
        case Pool pool -> operations.add(pooling(pool, node.inputs().getFirst()));
        case Relu relu -> operations.add(alone(relu, node.inputs().getFirst()));
        case Add add -> operations.add(addition(add, node.inputs()));
        case HostMap map -> operations.add(host(map, node.inputs()));
        case Concat concat -> {
          parts.put(concat.name(), partsOf(node));
          resultOf.put(name, name);
        }
      }
    }
    List<Operation> resolved = operations.stream().map(o -> o.reading(resultOf::get)).toList();
    Lowered lowered = new Lowered(resolved, tensors(), parts);
    Placements.of(lowered); // refuses what cannot lie where it would have to
    return lowered;
  }

  /** A weighted layer and what can be done on the way out of the accumulators. */
  private Operation.Weighted weighted(Weighted layer, String input) {
    Optional<String> other = Optional.empty();
    Rectifier rectifier = Rectifier.NONE;
    Pool pool = null;
    List<String> drained = new ArrayList<>(List.of(layer.name()));
    String tail = layer.name();
    for (Layer next = reader(tail); next != null; next = reader(tail)) {
      if (next instanceof Add add && tail.equals(layer.name()) && made(operand(add, tail))) {
        other = Optional.of(operand(add, tail));
        drained.clear(); // the layer's own map never leaves the accumulators
        drained.add(add.name());
      } else if (next instanceof Relu r
          && !rectifier.on()
          && (pool == null || pool.kind() == Pool.Kind.MAX)) {
        rectifier = new Rectifier(true, r.limit()); // the maximum of rectified values is rectified
        if (pool == null) {
          drained.add(r.name());
        }
      } else if (next instanceof Pool p && pool == null && !apart.contains(p.name())) {
        pool = checked(p);
      } else {
        rectifier = ahead(next, rectifier);
        break;
      }
      taken.add(next.name());
      tail = next.name();
    }
    results(layer.name(), tail);
    return new Operation.Weighted(
        layer, other, rectifier, Optional.ofNullable(pool), drained, input, tail);
  }

  /**
   * A ReLU behind a maximum that stands apart is done before it too, so that a layer's map does not
   * depend on what the array has room for.
   */
  private Rectifier ahead(Layer next, Rectifier rectifier) {
    boolean apartMaximum =
        next instanceof Pool p && apart.contains(p.name()) && p.kind() == Pool.Kind.MAX;
    return apartMaximum && !rectifier.on() && reader(next.name()) instanceof Relu r
        ? new Rectifier(true, r.limit())
        : rectifier;
  }

  private Operation.Pooling pooling(Pool pool, String input) {
    String tail = rectified(pool.name());
    return new Operation.Pooling(checked(pool), rectifier(pool.name(), tail), input, tail);
  }

  /** A ReLU behind what cannot take it along: the rectified maximum of one activation. */
  private Operation.Pooling alone(Relu relu, String input) {
    results(relu.name(), relu.name());
    Pool one = new Pool(relu.name(), Pool.Kind.MAX, Window.point(), false, false);
    return new Operation.Pooling(one, new Rectifier(true, relu.limit()), input, relu.name());
  }

  private Operation.Addition addition(Add add, List<String> inputs) {
    String tail = rectified(add.name());
    return new Operation.Addition(
        add, rectifier(add.name(), tail), inputs.getFirst(), inputs.getLast(), tail);
  }

  /** A step with all its maps: they read the same. */
  private Operation.Host host(HostMap map, List<String> inputs) {
    List<String> results = new ArrayList<>();
    for (Network.Node node : network.nodes()) {
      if (node.layer() instanceof HostMap other && other.step().equals(map.step())) {
        results.add(other.name());
        resultOf.put(other.name(), other.name());
        taken.add(other.name());
      }
    }
    return new Operation.Host(map.step(), inputs, results);
  }

  private String rectified(String name) {
    String tail = name;
    if (reader(name) instanceof Relu relu) {
      taken.add(relu.name());
      tail = relu.name();
    }
    results(name, tail);
    return tail;
  }

  private Rectifier rectifier(String name, String tail) {
    return tail.equals(name)
        ? Rectifier.NONE
        : new Rectifier(true, ((Relu) network.node(tail).layer()).limit());
  }

  private static Pool checked(Pool pool) {
    int size = pool.window().size();
    boolean border = pool.window().padded() || pool.ceil();
    if (pool.kind() == Pool.Kind.AVERAGE && pool.inside() && border && size > MAX_INSIDE) {
      throw new LoweringException(
          "layer %s averages %d activations and leaves padding out; the array does so up to %d"
              .formatted(pool.name(), size, MAX_INSIDE));
    }
    if (pool.kind() == Pool.Kind.AVERAGE && size > AverageReciprocal.MAX_WINDOW) {
      throw new LoweringException(
          "layer %s averages %d activations; the array does so up to %d"
              .formatted(pool.name(), size, AverageReciprocal.MAX_WINDOW));
    }
    return pool;
  }

  /** Names by which the maps between a layer and the last that is taken along are read. */
  private void results(String layer, String tail) {
    resultOf.put(layer, tail);
    resultOf.put(tail, tail);
  }

  private Layer reader(String name) {
    return network.onlyReaderOf(name).orElse(null);
  }

  /** The map that is added to this one. */
  private String operand(Add add, String one) {
    List<String> inputs = network.node(add.name()).inputs();
    return inputs.getFirst().equals(one) ? inputs.getLast() : inputs.getFirst();
  }

  /** Whether an operation so far makes this map. */
  private boolean made(String map) {
    return resultOf.containsKey(map);
  }

  private List<String> partsOf(Network.Node concat) {
    List<String> flat = new ArrayList<>();
    for (String input : concat.inputs()) {
      String result = resultOf.get(input);
      boolean shared = network.readersOf(input).size() != 1 || network.taken().contains(input);
      boolean fixed = input.equals(Network.INPUT) || network.node(input).layer() instanceof HostMap;
      if (shared || fixed) {
        throw new LoweringException(
            "layer %s: %s has another reader or maker; the array joins maps only where it writes them"
                .formatted(concat.layer().name(), input));
      }
      List<String> nested = parts.remove(result);
      flat.addAll(nested == null ? List.of(result) : nested);
    }
    return List.copyOf(flat);
  }

  private Map<String, String> tensors() {
    Map<String, String> tensorOf = new HashMap<>();
    tensorOf.put(Network.INPUT, Network.INPUT);
    operations.forEach(o -> o.results().forEach(r -> tensorOf.put(r, r)));
    parts.forEach((concat, results) -> results.forEach(r -> tensorOf.put(r, concat)));
    return Map.copyOf(tensorOf);
  }
}
