package prunus.models.quantise;

import java.util.ArrayList;
import java.util.List;
import prunus.models.graph.Add;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Window;

/** Sets an addition apart from the convolution before it, for the pooling unit to do. */
final class Unfused {
  private Unfused() {}

  /** The network with a pooling of one activation between a layer and the addition behind it. */
  static Network behind(Network network, String layer) {
    String apart = layer + "/apart";
    Pool one = new Pool(apart, Pool.Kind.MAX, Window.point(), false, false);
    List<Network.Node> nodes = new ArrayList<>();
    for (Network.Node node : network.nodes()) {
      boolean adds = node.layer() instanceof Add && node.inputs().contains(layer);
      List<String> inputs =
          adds
              ? node.inputs().stream().map(i -> i.equals(layer) ? apart : i).toList()
              : node.inputs();
      nodes.add(new Network.Node(node.layer(), inputs));
      if (node.layer().name().equals(layer)) {
        nodes.add(new Network.Node(one, List.of(layer)));
      }
    }
    return new Network(network.name(), network.input(), nodes, network.taken());
  }
}
