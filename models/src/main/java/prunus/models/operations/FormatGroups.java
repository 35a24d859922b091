package prunus.models.operations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.util.UnionFind;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;

/**
 * Which maps share the fraction bits of their format: pooling and rectifying keep them, and what is
 * joined, or added without a convolution to add it in, must have the same. Only a layer with
 * weights begins a new one; what it adds to its sums may have another.
 */
public final class FormatGroups {
  private final Network network;
  private final UnionFind<String> groups;

  /** The groups of a network's maps, its input included. */
  public FormatGroups(Network network, Lowered lowered) {
    this.network = network;
    Set<String> maps = new LinkedHashSet<>();
    maps.add(Network.INPUT);
    network.nodes().forEach(node -> maps.add(node.layer().name()));
    groups = new UnionFind<>(maps);
    for (Network.Node node : network.nodes()) {
      String name = node.layer().name();
      if (node.layer() instanceof Add && lowered.fused(name)) {
        groups.union(lowered.adding(name).name(), name);
      } else if (!(node.layer() instanceof Weighted) && !(node.layer() instanceof HostMap)) {
        node.inputs().forEach(in -> groups.union(in, name));
      }
    }
  }

  /** The map that stands for all those that share this map's format. */
  public String of(String map) {
    return groups.find(map);
  }

  /** Whether a concatenation or an addition of two maps ties this map's format to others. */
  public boolean joined(String map) {
    return network.nodes().stream()
        .filter(n -> n.layer() instanceof Concat || n.layer() instanceof Add)
        .filter(n -> of(n.layer().name()).equals(of(map)))
        .anyMatch(n -> n.inputs().stream().allMatch(in -> of(in).equals(of(map))));
  }

  /** Layers with weights that read a map of this group. */
  public List<Weighted> readers(String group) {
    return network.nodes().stream()
        .filter(n -> n.layer() instanceof Weighted && of(n.inputs().getFirst()).equals(group))
        .map(n -> (Weighted) n.layer())
        .toList();
  }
}
