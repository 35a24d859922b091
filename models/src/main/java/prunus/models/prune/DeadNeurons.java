package prunus.models.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
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
 * <p>A layer is left as it is where its output is the network's, is joined with others or is read
 * by groups of channels, and a filter where its constant is not the same everywhere (behind
 * padding).
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
    readers
        .layers()
        .forEach(r -> used.or(ChannelEdit.channelsUsed(layers.get(r.name()), plane(name, r))));
    BitSet kept = new BitSet();
    for (int k = 0; k < filters; k++) {
      double constant = readers.rectified() ? Math.max(0, given.bias()[k]) : given.bias()[k];
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
    double[] constants = new double[filters];
    for (int k = 0; k < filters; k++) {
      constants[k] = readers.rectified() ? Math.max(0, given.bias()[k]) : given.bias()[k];
    }
    for (Weighted reader : readers.layers()) {
      layers.put(
          reader.name(),
          ChannelEdit.keepChannels(
              layers.get(reader.name()), plane(name, reader), kept, constants));
    }
    layers.put(name, ChannelEdit.keepFilters(layer, kept));
    network = resized();
    return true;
  }

  /** Positions of a reader's filter that belong to one channel of the layer read. */
  private int plane(String read, Weighted reader) {
    return layers.get(reader.name()).weights().shape().rows()
        * layers.get(reader.name()).weights().shape().columns()
        * switch (reader) {
          case Convolution c -> 1;
          case FullyConnected f -> f.inputs() / layers.get(read).weights().shape().filters();
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
    return new Network(network.name(), network.input(), nodes);
  }

  /**
   * Who weighs a layer's output.
   *
   * @param layers behind rectifiers and pooling only
   * @param rectified whether every way leads through a rectifier
   * @param unpadded whether a constant output arrives as a constant
   */
  private record Readers(List<Weighted> layers, boolean rectified, boolean unpadded) {
    static Optional<Readers> of(Network network, String name) {
      Map<String, Network.Node> nodes = new LinkedHashMap<>();
      network.nodes().forEach(n -> nodes.put(n.layer().name(), n));
      List<Weighted> readers = new ArrayList<>();
      boolean rectified = false;
      boolean unpadded = true;
      String at = name;
      while (readers.isEmpty()) {
        List<String> next = network.readersOf(at);
        boolean allWeighted = next.stream().allMatch(n -> nodes.get(n).layer() instanceof Weighted);
        if (next.isEmpty() || (!allWeighted && next.size() > 1)) {
          return Optional.empty();
        }
        for (String reader : next) {
          switch (nodes.get(reader).layer()) {
            case Convolution c -> {
              if (c.groups() > 1) {
                return Optional.empty();
              }
              unpadded &= c.pad() == 0;
              readers.add(c);
            }
            case FullyConnected f -> readers.add(f);
            case Relu r -> rectified = true;
            case Pool p -> unpadded &= p.kind() == Pool.Kind.MAX || (p.pad() == 0 && !p.ceil());
            case Concat c -> {
              return Optional.empty();
            }
          }
          at = reader;
        }
      }
      boolean grouped = nodes.get(name).layer() instanceof Convolution c && c.groups() > 1;
      return grouped ? Optional.empty() : Optional.of(new Readers(readers, rectified, unpadded));
    }
  }
}
