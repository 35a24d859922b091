package prunus.models.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import prunus.models.BadInputException;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.HostMap;
import prunus.models.graph.InvalidNetworkException;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A network's graph as JSON; {@code docs/model-file.md} lists the fields. */
public final class NetworkJson {
  /** Most layers a network read from a file may have. */
  public static final int MAX_LAYERS = 4096;

  /** Largest value of any one dimension: beyond any real layer, and no product overflows. */
  public static final int MAX_DIMENSION = 1 << 24;

  /** Most elements of a feature map: 1 GiB of 32-bit values. */
  public static final long MAX_ELEMENTS = 1L << 28;

  /** Most weights of one layer before pruning; each filter's size fits an {@code int}. */
  public static final long MAX_WEIGHTS = 1L << 40;

  private NetworkJson() {}

  /** The network as a JSON object. */
  public static ObjectNode write(Network network) {
    ObjectNode out = JsonFields.mapper().createObjectNode();
    out.put("name", network.name());
    Shape in = network.input();
    if (!in.equals(Shape.NONE)) {
      out.putArray("input").add(in.channels()).add(in.height()).add(in.width());
    }
    if (!network.taken().isEmpty()) {
      network.taken().forEach(out.putArray("taken")::add);
    }
    ArrayNode layers = out.putArray("layers");
    for (Network.Node node : network.nodes()) {
      ObjectNode json = layers.addObject();
      json.put("kind", kind(node.layer()));
      json.put("name", node.layer().name());
      ArrayNode reads = json.putArray("reads");
      node.inputs().forEach(reads::add);
      parameters(node.layer(), json);
    }
    return out;
  }

  private static String kind(Layer layer) {
    return switch (layer) {
      case Convolution c -> "convolution";
      case FullyConnected f -> "fullyConnected";
      case Pool p -> p.kind() == Pool.Kind.MAX ? "maxPool" : "averagePool";
      case Relu r -> "relu";
      case Concat c -> "concat";
      case Add a -> "add";
      case HostMap h -> "host";
    };
  }

  private static void parameters(Layer layer, ObjectNode json) {
    switch (layer) {
      case Convolution c -> {
        json.put("filters", c.filters()).put("channels", c.channels());
        WindowJson.write(c.window(), json);
        json.put("groups", c.groups());
      }
      case FullyConnected f -> json.put("outputs", f.outputs()).put("inputs", f.inputs());
      case Pool p -> {
        WindowJson.write(p.window(), json);
        json.put("ceil", p.ceil());
        if (p.inside()) {
          json.put("inside", true);
        }
      }
      case Relu r -> {
        if (Double.isFinite(r.limit())) {
          json.put("limit", r.limit());
        }
      }
      case Concat c -> {}
      case Add a -> {}
      case HostMap h -> {
        Shape s = h.shape();
        json.put("step", h.step());
        json.putArray("shape").add(s.channels()).add(s.height()).add(s.width());
      }
    }
  }

  /**
   * Reads a network.
   *
   * @throws BadInputException if it is not well formed or is larger than the limits of this class
   */
  public static Network read(JsonFields json) {
    List<Network.Node> nodes = new ArrayList<>();
    try {
      for (JsonFields layer : json.objects("layers", MAX_LAYERS)) {
        nodes.add(new Network.Node(layer(layer), layer.texts("reads", 64)));
      }
      Set<String> taken =
          json.has("taken") ? Set.copyOf(json.texts("taken", MAX_LAYERS)) : Set.of();
      Shape input = json.has("input") ? shape(json, "input") : Shape.NONE;
      return checkSizes(new Network(json.text("name"), input, nodes, taken));
    } catch (InvalidNetworkException | ArithmeticException | IllegalArgumentException e) {
      throw new BadInputException("the network is not well formed: " + e.getMessage(), e);
    }
  }

  private static Shape shape(JsonFields json, String field) {
    List<Double> in = json.numbers(field, 3);
    if (in.size() != 3 || in.stream().anyMatch(d -> d < 1 || d > MAX_DIMENSION || d % 1 != 0)) {
      throw new BadInputException(
          "\"%s\" must be channels, height and width, each 1 to %d"
              .formatted(field, MAX_DIMENSION));
    }
    return new Shape(in.get(0).intValue(), in.get(1).intValue(), in.get(2).intValue());
  }

  private static Layer layer(JsonFields json) {
    String name = json.text("name");
    return switch (json.text("kind")) {
      case "convolution" ->
          new Convolution(
              name,
              dimension(json, "filters"),
              dimension(json, "channels"),
              WindowJson.read(json),
              dimension(json, "groups"));
      case "fullyConnected" ->
          new FullyConnected(name, dimension(json, "outputs"), dimension(json, "inputs"));
      case "maxPool" -> pool(json, name, Pool.Kind.MAX);
      case "averagePool" -> pool(json, name, Pool.Kind.AVERAGE);
      case "relu" -> json.has("limit") ? new Relu(name, json.number("limit")) : new Relu(name);
      case "concat" -> new Concat(name);
      case "add" -> new Add(name);
      case "host" -> new HostMap(name, json.text("step"), shape(json, "shape"));
      default ->
          throw new BadInputException(
              "layer "
                  + name
                  + " is of an unknown kind (known: convolution, fullyConnected, maxPool,"
                  + " averagePool, relu, concat, add, host)");
    };
  }

  private static Pool pool(JsonFields json, String name, Pool.Kind kind) {
    boolean inside = json.has("inside") && json.bool("inside");
    return new Pool(name, kind, WindowJson.read(json), json.bool("ceil"), inside);
  }

  private static int dimension(JsonFields json, String field) {
    return json.integer(field, 1, MAX_DIMENSION);
  }

  /**
   * Refuses a network larger than the limits of this class.
   *
   * @throws BadInputException naming the layer
   */
  public static Network checkSizes(Network network) {
    for (Network.Node node : network.nodes()) {
      String name = node.layer().name();
      Shape out = network.shapeOf(name);
      double elements = (double) out.channels() * out.height() * out.width();
      if (elements > MAX_ELEMENTS) {
        throw new BadInputException("layer " + name + " has an output of absurd size " + out);
      }
      if (node.layer() instanceof Weighted weighted) {
        var w = weighted.weightShape();
        double filter = (double) w.channels() * w.rows() * w.columns();
        if (filter > Integer.MAX_VALUE || filter * w.filters() > MAX_WEIGHTS) {
          throw new BadInputException("layer " + name + " has weights of absurd size " + w);
        }
      }
    }
    Shape in = network.input();
    if ((double) in.channels() * in.height() * in.width() > MAX_ELEMENTS) {
      throw new BadInputException("the network's input has the absurd size " + in);
    }
    return network;
  }
}
