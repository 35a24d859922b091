package prunus.models.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.util.UnionFind;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;

/**
 * Chooses whole filters where some can only go together: the filters of one channel are worth what
 * they are worth in all layers that make it, each by its layer's mean, and of the channels that the
 * same layers make a share is kept (Fang et al. 2023, DepGraph).
 */
final class CoupledFilters {
  private final Network network;
  private final ChannelClasses classes;
  private final Map<Integer, Double> worth = new TreeMap<>();
  private final Map<Integer, Double> density = new HashMap<>();
  private final UnionFind<Integer> together;

  /** Begins without any scores. */
  CoupledFilters(Network network) {
    this.network = network;
    this.classes = new ChannelClasses(network);
    this.together =
        new UnionFind<>(IntStream.range(0, classes.count()).boxed().collect(Collectors.toSet()));
  }

  /** Takes note of what a layer's filters are worth. */
  void add(String layer, double[] scores, double share) {
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    double mean = sum > 0 ? sum / scores.length : 1;
    int first = classes.of(layer, 0);
    for (int k = 0; k < scores.length; k++) {
      int of = classes.of(layer, k);
      worth.merge(of, scores[k] / mean, Double::sum);
      density.putIfAbsent(of, share);
      together.union(first, of);
    }
  }

  /** The filters that are left, of every layer that makes a channel which was judged. */
  Map<String, BitSet> kept() {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    worth
        .keySet()
        .forEach(of -> groups.computeIfAbsent(together.find(of), g -> new ArrayList<>()).add(of));
    BitSet gone = new BitSet();
    for (List<Integer> group : groups.values()) {
      double[] scores = group.stream().mapToDouble(worth::get).toArray();
      double share = density.get(group.getFirst());
      BitSet best = Ranking.best(scores, Ranking.count(share, scores.length));
      for (int i = 0; i < scores.length; i++) {
        gone.set(group.get(i), !best.get(i));
      }
    }
    Map<String, BitSet> kept = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      BitSet left = classes.without(layer.name(), gone);
      if (left.cardinality() < layer.weightShape().filters()) {
        kept.put(layer.name(), left);
      }
    }
    return kept;
  }
}
