package prunus.models.prune;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.util.UnionFind;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Weighted;

/**
 * Which channels of a network's maps can only go together: those that are added, rectified, pooled
 * or filtered one by one are the same channel all along, and a joined map's are those of its parts
 * (Fang et al. 2023, DepGraph, has the same groups). Only a layer that sees all channels begins new
 * ones.
 */
final class ChannelClasses {
  private final Network network;
  private final Map<String, Integer> first = new LinkedHashMap<>();
  private final UnionFind<Integer> classes = new UnionFind<>(new java.util.HashSet<>());
  private final BitSet fixed = new BitSet();

  ChannelClasses(Network network) {
    this.network = network;
    add(Network.INPUT);
    for (Network.Node node : network.nodes()) {
      add(node.layer().name());
      join(node);
    }
    fix(Network.INPUT);
    fix(network.last().layer().name());
    network.taken().forEach(this::fix);
    for (Network.Node node : network.nodes()) {
      if (node.layer() instanceof HostMap) {
        fix(node.layer().name());
      }
      if (node.layer() instanceof Convolution c && c.groups() > 1 && !separate(c)) {
        fix(node.layer().name());
        fix(node.inputs().getFirst());
      }
    }
  }

  /** Whether each filter sees one channel of several. */
  static boolean separate(Weighted layer) {
    return layer instanceof Convolution c && c.groups() > 1 && c.depthwise();
  }

  private void add(String map) {
    first.put(map, size());
    for (int c = 0, at = size(); c < channels(map); c++) {
      classes.addElement(at + c);
    }
  }

  private int size() {
    return classes.size();
  }

  private int channels(String map) {
    return network.shapeOf(map).channels();
  }

  private void join(Network.Node node) {
    String name = node.layer().name();
    switch (node.layer()) {
      case Relu _, Pool _, Add _ -> node.inputs().forEach(in -> join(name, 0, in, 1));
      case Concat _ -> {
        int at = 0;
        for (String part : node.inputs()) {
          join(name, at, part, 1);
          at += channels(part);
        }
      }
      case Weighted w when separate(w) -> {
        String in = node.inputs().getFirst();
        join(name, 0, in, w.weightShape().filters() / channels(in));
      }
      case Weighted _, HostMap _ -> {}
    }
  }

  /** Channels from {@code at} on of one map, {@code times} for each of the other. */
  private void join(String map, int at, String in, int times) {
    for (int c = 0; c < channels(in) * times; c++) {
      classes.union(first.get(map) + at + c, first.get(in) + c / times);
    }
  }

  private void fix(String map) {
    for (int c = 0; c < channels(map); c++) {
      fixed.set(of(map, c));
    }
  }

  /** The class of a channel, a number below {@link #count()}. */
  int of(String map, int channel) {
    return classes.find(first.get(map) + channel);
  }

  /** Classes have numbers below this. */
  int count() {
    return size();
  }

  /** Whether a channel stays: it comes in, goes out, or is one of a group. */
  boolean fixed(int of) {
    return fixed.get(of);
  }

  /** Channels of a map whose class is not among these. */
  BitSet without(String map, BitSet gone) {
    BitSet left = new BitSet();
    for (int c = 0; c < channels(map); c++) {
      left.set(c, !gone.get(of(map, c)));
    }
    return left;
  }

  /** Names of all maps, the input's too. */
  List<String> maps() {
    return List.copyOf(first.keySet());
  }
}
