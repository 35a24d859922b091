package prunus.models.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.PrunedLayer;

/**
 * Removes neurons that pruning has cut off: filters whose output nobody weighs, and filters without
 * weights, whose constant output moves into the biases of those who read it. The network gets
 * smaller and computes the same.
 *
 * <p>A layer is left as it is where its output is the network's, has groups or is read by groups of
 * channels, or goes more ways than to layers with weights or into a sum, and a filter where its
 * constant is not the same everywhere (behind padding).
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
   * @param layers by layer name; biases must be given
   */
  public static Result remove(Network network, Map<String, PrunedLayer> layers) {
    DeadNeurons work = new DeadNeurons(network, layers);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Weighted layer : work.network.weighted()) {
        changed |= work.shrink(layer.name());
      }
    }
    return new Result(work.network, work.layers);
  }

  /** Removes the dead filters of a layer; whether there were any. */
  private boolean shrink(String name) {
    Optional<Readers> found = Readers.of(network, name);
    if (found.isEmpty() || !(layers.get(name).bias() instanceof BiasRule.Given given)) {
      return false;
    }
    Readers readers = found.get();
    PrunedLayer layer = layers.get(name);
    int filters = layer.weights().shape().filters();
    BitSet used = new BitSet();
    for (Weighted reader : readers.layers()) {
      int plane = plane(reader, readers.channels());
      BitSet all = ChannelEdit.channelsUsed(layers.get(reader.name()), plane);
      used.or(all.get(readers.first(), readers.first() + filters));
    }
    double[] constants = new double[readers.channels()];
    BitSet kept = new BitSet();
    for (int k = 0; k < filters; k++) {
      double constant = given.bias()[k];
      for (Relu relu : readers.rectifiers()) {
        constant = Math.clamp(constant, 0, relu.limit());
      }
      constants[readers.first() + k] = constant;
      boolean silent = layer.weights().start()[k] == layer.weights().start()[k + 1];
      boolean movable = constant == 0 || readers.unpadded();
      kept.set(k, used.get(k) && !(silent && movable));
    }
    if (kept.isEmpty()) {
      kept.set(0); // a layer keeps one filter
    }
    if (kept.cardinality() == filters) {
      return false;
    }
    BitSet channels = new BitSet();
    channels.set(0, readers.channels());
    for (int k = kept.nextClearBit(0); k < filters; k = kept.nextClearBit(k + 1)) {
      channels.clear(readers.first() + k);
    }
    for (Weighted reader : readers.layers()) {
      int plane = plane(reader, readers.channels());
      layers.put(
          reader.name(),
          ChannelEdit.keepChannels(layers.get(reader.name()), plane, channels, constants));
    }
    layers.put(name, ChannelEdit.keepFilters(layer, kept));
    network = resized();
    return true;
  }

  /** Positions of a reader's filter that belong to one of the channels it reads. */
  private int plane(Weighted reader, int channels) {
    var shape = layers.get(reader.name()).weights().shape();
    return shape.rows()
        * shape.columns()
        * switch (reader) {
          case Convolution c -> 1;
          case FullyConnected f -> f.inputs() / channels;
        };
  }

  /** The network with the sizes that its weights have now. */
  private Network resized() {
    List<Network.Node> nodes = new ArrayList<>();
    for (Network.Node node : network.nodes()) {
      nodes.add(
          node.layer() instanceof Weighted w
              ? new Network.Node(
                  ChannelEdit.resized(w, layers.get(w.name()).weights().shape()), node.inputs())
              : node);
    }
    return new Network(network.name(), network.input(), nodes, network.taken());
  }

  /**
   * Who weighs a layer's output.
   *
   * @param layers behind rectifiers, pooling and joints only
   * @param first channel they read that is the layer's
   * @param channels they read in all: more than the layer's behind a joint
   * @param rectifiers on every way
   * @param unpadded whether a constant output arrives as a constant
   */
  private record Readers(
      List<Weighted> layers, int first, int channels, List<Relu> rectifiers, boolean unpadded) {
    static Optional<Readers> of(Network network, String name) {
      Map<String, Network.Node> nodes = new LinkedHashMap<>();
      network.nodes().forEach(n -> nodes.put(n.layer().name(), n));
      List<Weighted> readers = new ArrayList<>();
      int first = 0;
      List<Relu> rectifiers = new ArrayList<>();
      boolean unpadded = true;
      String at = name;
      String read = name;
      while (readers.isEmpty()) {
        read = at;
        List<String> next = network.readersOf(at);
        boolean allWeighted = next.stream().allMatch(n -> nodes.get(n).layer() instanceof Weighted);
        boolean taken = network.taken().contains(at);
        if (taken || next.isEmpty() || (!allWeighted && next.size() > 1)) {
          return Optional.empty();
        }
        for (String reader : next) {
          switch (nodes.get(reader).layer()) {
            case Convolution c -> {
              if (c.groups() > 1) {
                return Optional.empty();
              }
              unpadded &= !c.window().padded();
              readers.add(c);
            }
            case FullyConnected f -> readers.add(f);
            case Relu r -> rectifiers.add(r);
            case Add _, HostMap _ -> {
              return Optional.empty();
            }
            case Pool p ->
                unpadded &=
                    p.kind() == Pool.Kind.MAX || p.inside() || (!p.window().padded() && !p.ceil());
            case Concat c -> {
              List<String> parts = nodes.get(reader).inputs();
              if (Collections.frequency(parts, at) > 1) {
                return Optional.empty();
              }
              for (String part : parts.subList(0, parts.indexOf(at))) {
                first += network.shapeOf(part).channels();
              }
            }
          }
          at = reader;
        }
      }
      boolean grouped = nodes.get(name).layer() instanceof Convolution c && c.groups() > 1;
      int channels = network.shapeOf(read).channels();
      return grouped
          ? Optional.empty()
          : Optional.of(new Readers(readers, first, channels, rectifiers, unpadded));
    }
  }
}
