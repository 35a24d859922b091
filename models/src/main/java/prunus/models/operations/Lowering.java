package prunus.models.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.models.graph.Concat;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Weighted;

/** Turns layers into operations, one after the other. */
final class Lowering {
  private final Network network;
  private final Set<String> apart;
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final Map<String, String> resultOf = new HashMap<>();
  private final List<Operation> operations = new ArrayList<>();

  Lowering(Network network, Set<String> apart) {
    this.network = network;
    this.apart = apart;
  }

  Lowered run() {
    Set<String> taken = new HashSet<>();
    resultOf.put(Network.INPUT, Network.INPUT);
    for (Network.Node node : network.nodes()) {
      String name = node.layer().name();
      if (taken.contains(name)) {
        continue;
      }
      switch (node.layer()) {
        case Weighted layer -> operations.add(weighted(layer, node.inputs().getFirst(), taken));
        case Pool pool -> {
          operations.add(new Operation.Pooling(pool, node.inputs().getFirst(), name));
          resultOf.put(name, name);
        }
        case Concat concat -> parts.put(concat.name(), partsOf(node));
        case Relu relu ->
            throw new LoweringException(
                "layer %s: the array has no ReLU of its own; put it right behind a convolution or"
                        .formatted(relu.name())
                    + " fully connected layer that nothing else reads");
      }
      if (node.layer() instanceof Concat) {
        resultOf.put(name, name);
      }
    }
    return new Lowered(resolved(), tensors(), parts);
  }

  /** A weighted layer and what can be done on the way out of the accumulators. */
  private Operation.Weighted weighted(Weighted layer, String input, Set<String> taken) {
    boolean relu = false;
    Pool pool = null;
    String tail = layer.name();
    for (Layer next = reader(tail); next != null; next = reader(tail)) {
      if (next instanceof Relu && !relu && (pool == null || pool.kind() == Pool.Kind.MAX)) {
        relu = true; // the maximum of rectified values is the rectified maximum
      } else if (next instanceof Pool p && pool == null && !apart.contains(p.name())) {
        pool = p;
      } else {
        break;
      }
      taken.add(next.name());
      tail = next.name();
    }
    resultOf.put(layer.name(), tail);
    resultOf.put(tail, tail);
    return new Operation.Weighted(layer, relu, Optional.ofNullable(pool), input, tail);
  }

  private Layer reader(String name) {
    return network.onlyReaderOf(name).orElse(null);
  }

  private List<String> partsOf(Network.Node concat) {
    List<String> flat = new ArrayList<>();
    for (String input : concat.inputs()) {
      String result = resultOf.get(input);
      if (input.equals(Network.INPUT) || network.readersOf(input).size() != 1) {
        throw new LoweringException(
            "layer %s: %s has another reader; the array joins maps only where they are written"
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
    operations.forEach(o -> tensorOf.put(o.result(), o.result()));
    parts.forEach((concat, results) -> results.forEach(r -> tensorOf.put(r, concat)));
    return Map.copyOf(tensorOf);
  }

  /** Operations with their inputs named as tensors. */
  private List<Operation> resolved() {
    return operations.stream().map(o -> o.reading(resultOf.get(o.input()))).toList();
  }
}
