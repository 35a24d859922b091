package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.Network;
import prunus.models.importers.DenseWeights;
import prunus.models.importers.LayersOnDemand;
import prunus.models.quantise.PrunedLayer;

/**
 * Puts a copy of a map, a 1×1 convolution with 1 within each channel, where the array needs one: a
 * map is joined with others where it is written, so one that has other readers too is written
 * twice.
 */
final class Copies {
  private final Network network;
  private final List<Network.Node> nodes = new ArrayList<>();
  private final Map<String, Supplier<PrunedLayer>> layers;
  private final Set<String> names;

  private Copies(Network network, Map<String, Supplier<PrunedLayer>> layers) {
    this.network = network;
    this.layers = new LinkedHashMap<>(layers);
    names =
        network.nodes().stream()
            .map(n -> n.layer().name())
            .collect(Collectors.toCollection(java.util.HashSet::new));
  }

  /** The same network with the copies that it needs. */
  static OnnxFile.Translation in(Network network, Map<String, Supplier<PrunedLayer>> layers) {
    return new Copies(network, layers).insert();
  }

  private OnnxFile.Translation insert() {
    for (Network.Node node : network.nodes()) {
      List<String> inputs =
          switch (node.layer()) {
            case Concat _ -> joined(node.inputs());
            case Add _ -> node.inputs().stream().map(this::added).toList();
            default -> node.inputs();
          };
      nodes.add(new Network.Node(node.layer(), inputs));
    }
    return new OnnxFile.Translation(
        new Network(network.name(), network.input(), nodes), new LayersOnDemand(layers));
  }

  private List<String> joined(List<String> parts) {
    List<String> out = new ArrayList<>();
    for (String part : parts) {
      boolean shared =
          part.equals(Network.INPUT)
              || network.readersOf(part).size() != 1
              || parts.indexOf(part) != parts.lastIndexOf(part);
      out.add(shared ? copy(part) : part);
    }
    return out;
  }

  /** A joined map lies as its parts do, which need not be as the other map lies. */
  private String added(String map) {
    boolean joined = !map.equals(Network.INPUT) && network.node(map).layer() instanceof Concat;
    return joined ? copy(map) : map;
  }

  private String copy(String map) {
    int channels =
        map.equals(Network.INPUT) ? network.input().channels() : network.shapeOf(map).channels();
    String name = map + ".copy";
    for (int i = 2; !names.add(name); i++) {
      name = map + ".copy" + i;
    }
    var layer = new Convolution(name, channels, channels, 1, 1, 1, 0, channels);
    float[] ones = new float[channels];
    Arrays.fill(ones, 1);
    layers.put(name, () -> DenseWeights.sparse(layer.weightShape(), ones, new double[channels]));
    nodes.add(new Network.Node(layer, List.of(map)));
    return name;
  }
}
