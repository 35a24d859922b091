package prunus.models.operations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.util.UnionFind;
import prunus.models.graph.Concat;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;

/**
 * Which maps share a fixed-point format: pooling and rectifying keep it, and what is concatenated
 * must have one. Only a layer with weights begins a new one.
 */
public final class FormatGroups {
  private final Network network;
  private final UnionFind<String> groups;

  /** The groups of a network's maps, its input included. */
  public FormatGroups(Network network) {
    this.network = network;
    Set<String> maps = new LinkedHashSet<>();
    maps.add(Network.INPUT);
    network.nodes().forEach(node -> maps.add(node.layer().name()));
    groups = new UnionFind<>(maps);
    for (Network.Node node : network.nodes()) {
      if (!(node.layer() instanceof Weighted)) {
        node.inputs().forEach(in -> groups.union(in, node.layer().name()));
      }
    }
  }

  /** The map that stands for all those that share this map's format. */
  public String of(String map) {
    return groups.find(map);
  }

  /** Whether a concatenation ties this map's format to others. */
  public boolean joined(String map) {
    return network.nodes().stream()
        .anyMatch(n -> n.layer() instanceof Concat && of(n.layer().name()).equals(of(map)));
  }

  /** Layers with weights that read a map of this group. */
  public List<Weighted> readers(String group) {
    return network.nodes().stream()
        .filter(n -> n.layer() instanceof Weighted && of(n.inputs().getFirst()).equals(group))
        .map(n -> (Weighted) n.layer())
        .toList();
  }
}
