package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;
import prunus.models.importers.DenseWeights;
import prunus.models.quantise.PrunedLayer;

/**
 * Puts a copy of a map, a 1×1 convolution with 1 within each channel, where the array needs one: a
 * map is joined with others where it is written, so one that has other readers too is written
 * twice.
 */
final class Copies {
  private final Map<String, Shape> shapes;
  private final Set<String> given;
  private final Map<String, Integer> readers = new HashMap<>();
  private final Set<String> concats = new HashSet<>();
  private final List<Network.Node> nodes = new ArrayList<>();
  private final Map<String, Supplier<PrunedLayer>> layers;

  /**
   * Copies between layers.
   *
   * @param shapes of all maps, by the names of what makes them
   * @param given names of maps that no layer makes
   * @param layers weights
   */
  Copies(
      List<Network.Node> before,
      Map<String, Shape> shapes,
      Set<String> given,
      Map<String, Supplier<PrunedLayer>> layers) {
    this.shapes = new HashMap<>(shapes);
    this.given = given;
    this.layers = new LinkedHashMap<>(layers);
    for (Network.Node node : before) {
      node.inputs().forEach(in -> readers.merge(in, 1, Integer::sum));
      if (node.layer() instanceof Concat) {
        concats.add(node.layer().name());
      }
    }
    for (Network.Node node : before) {
      List<String> inputs =
          switch (node.layer()) {
            case Concat _ -> node.inputs().stream().map(this::joined).toList();
            case Add _ -> node.inputs().stream().map(this::added).toList();
            default -> node.inputs();
          };
      nodes.add(new Network.Node(node.layer(), inputs));
    }
  }

  /** The layers and the copies. */
  List<Network.Node> nodes() {
    return nodes;
  }

  /** Shapes of all maps. */
  Map<String, Shape> shapes() {
    return shapes;
  }

  /** The weights of all of them. */
  Map<String, Supplier<PrunedLayer>> layers() {
    return layers;
  }

  private String joined(String part) {
    return given.contains(part) || readers.get(part) != 1 ? copy(part) : part;
  }

  /** A joined map lies as its parts do, which need not be as the other map lies. */
  private String added(String map) {
    return concats.contains(map) ? copy(map) : map;
  }

  private String copy(String map) {
    Shape shape = shapes.get(map);
    int channels = shape.channels();
    String name = map + ".copy";
    for (int i = 2; shapes.putIfAbsent(name, shape) != null; i++) {
      name = map + ".copy" + i;
    }
    var layer = new Convolution(name, channels, channels, Window.point(), channels);
    float[] ones = new float[channels];
    Arrays.fill(ones, 1);
    layers.put(name, () -> DenseWeights.sparse(layer.weightShape(), ones, new double[channels]));
    nodes.add(new Network.Node(layer, List.of(map)));
    return name;
  }
}
