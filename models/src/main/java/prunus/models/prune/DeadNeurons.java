package prunus.models.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.PrunedLayer;

/**
 * Removes neurons that pruning has cut off: channels that nobody weighs, and channels that are
 * constant, whose value moves into the biases of those who read them. The network gets smaller and
 * computes the same.
 *
 * <p>A channel goes from all maps that it is a part of at once, through additions, joints and
 * depthwise layers. It stays where it comes in, goes out, is the host's, or belongs to a group of
 * channels, and where its constant is not the same everywhere (behind padding).
 */
public final class DeadNeurons {
  /** A network and its weights. */
  public record Result(Network network, Map<String, PrunedLayer> layers) {}

  private Network network;
  private final Map<String, PrunedLayer> layers;

  private DeadNeurons(Network network, Map<String, PrunedLayer> layers) {
    this.network = network;
    this.layers = new LinkedHashMap<>(layers);
  }

  /**
   * Removes until nothing is dead any more.
   *
   * @param layers by layer name; where biases are to be found, nothing is removed
   */
  public static Result remove(Network network, Map<String, PrunedLayer> layers) {
    DeadNeurons work = new DeadNeurons(network, layers);
    while (work.shrink()) {
      // what is gone may have been all that something else was for
    }
    return new Result(work.network, work.layers);
  }

  /** Removes the dead channels of all maps; whether there were any. */
  private boolean shrink() {
    if (!layers.values().stream().allMatch(l -> l.bias() instanceof BiasRule.Given)) {
      return false;
    }
    ChannelClasses classes = new ChannelClasses(network);
    Constants constants = new Constants(network, layers);
    BitSet gone = dead(classes, constants);
    if (gone.isEmpty()) {
      return false;
    }
    for (Weighted layer : network.weighted()) {
      String in = network.node(layer.name()).inputs().getFirst();
      BitSet channels = classes.without(in, gone);
      int all = network.shapeOf(in).channels();
      PrunedLayer edited = layers.get(layer.name());
      if (whole(layer) && channels.cardinality() < all) {
        edited = ChannelEdit.keepChannels(edited, plane(layer, all), channels, constants.of(in));
      }
      BitSet filters = classes.without(layer.name(), gone);
      if (filters.cardinality() < layer.weightShape().filters()) {
        edited = ChannelEdit.keepFilters(edited, filters);
      }
      layers.put(layer.name(), edited);
    }
    network = resized(classes, gone);
    return true;
  }

  /** Classes of channels that nobody misses. */
  private BitSet dead(ChannelClasses classes, Constants constants) {
    BitSet read = new BitSet();
    BitSet stays = new BitSet();
    for (Weighted layer : network.weighted()) {
      if (whole(layer)) {
        String in = network.node(layer.name()).inputs().getFirst();
        boolean padded = layer instanceof Convolution c && c.window().padded();
        int plane = plane(layer, network.shapeOf(in).channels());
        ChannelEdit.channelsUsed(layers.get(layer.name()), plane).stream()
            .forEach(
                c -> {
                  read.set(classes.of(in, c));
                  stays.set(
                      classes.of(in, c),
                      stays.get(classes.of(in, c)) || (padded && constants.of(in)[c] != 0));
                });
      }
    }
    BitSet dead = new BitSet();
    for (String map : classes.maps()) {
      double[] values = constants.of(map);
      for (int c = 0; c < values.length; c++) {
        int of = classes.of(map, c);
        dead.set(of);
        stays.set(of, stays.get(of) || Double.isNaN(values[c]));
      }
    }
    stays.and(read);
    dead.andNot(stays);
    for (int of = dead.nextSetBit(0); of >= 0; of = dead.nextSetBit(of + 1)) {
      dead.set(of, !classes.fixed(of));
    }
    for (Weighted layer : network.weighted()) { // a layer keeps one filter
      if (classes.without(layer.name(), dead).isEmpty()) {
        dead.clear(classes.of(layer.name(), 0));
      }
    }
    return dead;
  }

  /** Whether a layer weighs all its input's channels. */
  private static boolean whole(Weighted layer) {
    return !(layer instanceof Convolution c) || c.groups() == 1;
  }

  /** Positions of a reader's filter that belong to one of the channels it reads. */
  private static int plane(Weighted reader, int channels) {
    return switch (reader) {
      case Convolution c -> c.window().size();
      case FullyConnected f -> f.inputs() / channels;
    };
  }

  /** The network with the sizes that its weights have now. */
  private Network resized(ChannelClasses classes, BitSet gone) {
    List<Network.Node> nodes = new ArrayList<>();
    for (Network.Node node : network.nodes()) {
      nodes.add(
          node.layer() instanceof Weighted w
              ? new Network.Node(
                  ChannelEdit.resized(
                      w,
                      layers.get(w.name()).weights().shape(),
                      classes.without(node.inputs().getFirst(), gone).cardinality()),
                  node.inputs())
              : node);
    }
    return new Network(network.name(), network.input(), nodes, network.taken());
  }
}
