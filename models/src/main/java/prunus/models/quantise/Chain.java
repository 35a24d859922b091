package prunus.models.quantise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Concat;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Weighted;

/** Which layers of a network share a format, and what follows a layer with weights. */
final class Chain {
  private final Network network;
  private final Map<String, Layer> layers = new HashMap<>();
  private final Map<String, String> parent = new HashMap<>(); // union-find over tensors

  Chain(Network network) {
    this.network = network;
    for (Network.Node node : network.nodes()) {
      layers.put(node.layer().name(), node.layer());
      if (!(node.layer() instanceof Weighted)) {
        // pooling and rectifying keep the format; what is concatenated must have one format
        node.inputs().forEach(in -> parent.put(find(in), find(node.layer().name())));
      }
    }
  }

  /** The tensor that stands for all those of one format. */
  String find(String tensor) {
    String at = tensor;
    while (parent.containsKey(at) && !parent.get(at).equals(at)) {
      at = parent.get(at);
    }
    return at;
  }

  /** The rectifier that alone reads this layer. */
  Optional<Relu> reluAfter(String layer) {
    return network.onlyReaderOf(layer).filter(Relu.class::isInstance).map(Relu.class::cast);
  }

  /** The maximum pooling that alone reads this layer or the rectifier after it. */
  Optional<Pool> maxPoolAfter(String layer) {
    String end = reluAfter(layer).map(Relu::name).orElse(layer);
    return network
        .onlyReaderOf(end)
        .filter(Pool.class::isInstance)
        .map(Pool.class::cast)
        .filter(p -> p.kind() == Pool.Kind.MAX);
  }

  /** Whether a concatenation ties this tensor's format to others. */
  boolean concatenated(String tensor) {
    String root = find(tensor);
    return layers.values().stream()
        .anyMatch(l -> l instanceof Concat && find(l.name()).equals(root));
  }

  /** Layers with weights that read a tensor of this format. */
  List<Weighted> consumers(String root) {
    return network.nodes().stream()
        .filter(n -> n.layer() instanceof Weighted && find(n.inputs().getFirst()).equals(root))
        .map(n -> (Weighted) n.layer())
        .toList();
  }
}
