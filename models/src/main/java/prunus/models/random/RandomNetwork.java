package prunus.models.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.values.FeatureMap;

/** A random small network and input from one seed, with nasty sparsity as the normal case. */
public final class RandomNetwork {
  private static final FixedPoint FORMAT = new FixedPoint(0, 127);

  private final Random random;
  private final List<Network.Node> nodes = new ArrayList<>();
  private final Map<String, CompressedLayer> layers = new LinkedHashMap<>();
  private String last = Network.INPUT;
  private Shape shape;
  private int codeBits;

  private RandomNetwork(Random random) {
    this.random = random;
  }

  /** What was drawn. */
  public record Drawn(CompressedNetwork model, FeatureMap input) {}

  /** Draws a network and its input; all that is drawn comes from {@code random}. */
  public static Drawn draw(Random random) {
    return new RandomNetwork(random).make();
  }

  private Drawn make() {
    codeBits = random.nextInt(4) == 0 ? 8 : 4;
    shape = new Shape(between(1, 9), between(1, 14), between(1, 14));
    Shape input = shape;
    int depth = between(1, 4);
    for (int i = 0; i < depth; i++) {
      addBlock(i);
    }
    if (random.nextBoolean() || layers.isEmpty()) {
      addWeighted(
          new FullyConnected("fc", between(1, 40), Math.toIntExact(shape.elements())),
          random.nextBoolean());
    }
    CompressedNetwork model =
        new CompressedNetwork(
            new Network("random", input, nodes),
            layers,
            FORMAT,
            new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
            new Provenance(Provenance.Kind.SYNTHETIC, "random"));
    return new Drawn(model, map(input));
  }

  private void addBlock(int i) {
    switch (random.nextInt(5)) {
      case 0 -> addPool("pool" + i);
      case 1 -> addFire(i);
      default -> {
        addWeighted(convolution("conv" + i, shape, between(1, 20)), random.nextInt(4) > 0);
        if (random.nextInt(3) == 0) {
          addPool("pool" + i);
        }
      }
    }
  }

  /** Two convolutions of one map, joined: SqueezeNet's expand. */
  private void addFire(int i) {
    String from = last;
    Shape before = shape;
    addWeighted(new Convolution("a" + i, between(1, 9), before.channels(), 1, 1, 1, 0, 1), true);
    String left = last;
    Shape leftShape = shape;
    last = from;
    shape = before;
    boolean fits = before.height() >= 1 && before.width() >= 1;
    addWeighted(
        new Convolution("b" + i, between(1, 9), before.channels(), fits ? 3 : 1, 3, 1, 1, 1), true);
    nodes.add(new Network.Node(new Concat("cat" + i), List.of(left, last)));
    shape = new Concat("x").outputShape(List.of(leftShape, shape));
    last = "cat" + i;
  }

  private Convolution convolution(String name, Shape in, int filters) {
    int groups = in.channels() % 2 == 0 && random.nextInt(4) == 0 ? 2 : 1;
    int rows = Math.min(between(1, 5), in.height());
    int columns = Math.min(between(1, 5), in.width());
    if (random.nextInt(8) == 0) {
      rows = Math.min(11, in.height());
      columns = Math.min(11, in.width());
    }
    int least = Math.min(rows, columns);
    int pad = random.nextInt(6) == 0 ? least + random.nextInt(3) : random.nextInt(least);
    return new Convolution(
        name, filters * groups, in.channels(), rows, columns, between(1, 4), pad, groups);
  }

  private void addPool(String name) {
    int rows = Math.min(between(1, 3), shape.height());
    int columns = Math.min(between(1, 3), shape.width());
    boolean global = random.nextInt(5) == 0;
    Pool.Kind kind = random.nextInt(3) == 0 ? Pool.Kind.AVERAGE : Pool.Kind.MAX;
    add(
        global
            ? new Pool(name, kind, shape.height(), shape.width(), 1, 0, false)
            : new Pool(
                name,
                kind,
                rows,
                columns,
                between(1, 3),
                random.nextInt(Math.min(rows, columns)),
                random.nextBoolean()));
  }

  private void addWeighted(Weighted layer, boolean relu) {
    layers.put(layer.name(), compressed(layer));
    add(layer);
    if (relu) {
      add(new Relu(layer.name() + "_relu"));
    }
  }

  private void add(Layer layer) {
    nodes.add(new Network.Node(layer, List.of(last)));
    shape = layer.outputShape(List.of(shape));
    last = layer.name();
  }

  private CompressedLayer compressed(Weighted layer) {
    WeightShape weights = layer.weightShape();
    int size = Math.toIntExact(weights.filterSize());
    double density = List.of(0.0, 0.02, 0.1, 0.3, 0.6, 1.0).get(random.nextInt(6));
    int denseFilter = random.nextInt(4) == 0 ? random.nextInt(weights.filters()) : -1;
    int emptyChannel = random.nextInt(weights.channels() + 1);
    int taps = weights.rows() * weights.columns();
    int[] start = new int[weights.filters() + 1];
    List<Integer> position = new ArrayList<>();
    for (int k = 0; k < weights.filters(); k++) {
      for (int i = 0; i < size; i++) {
        boolean kept = i / taps != emptyChannel && random.nextDouble() < density;
        // The last filter alone holds a weight of every column: the longest gaps there are.
        boolean tail = density == 0.02 && k == weights.filters() - 1;
        if (kept || k == denseFilter || tail) {
          position.add(i);
        }
      }
      start[k + 1] = position.size();
    }
    byte[] code = new byte[position.size()];
    for (int i = 0; i < code.length; i++) {
      code[i] = (byte) between(1, (1 << codeBits) - 1);
    }
    short[] codebook = new short[1 << codeBits];
    for (int i = 1; i < codebook.length; i++) {
      codebook[i] = (short) between(-60, 60);
    }
    int[] bias = random.ints(weights.filters(), -3000, 3000).toArray();
    int shift = between(0, 8);
    int[] positions = position.stream().mapToInt(Integer::intValue).toArray();
    return new CompressedLayer(
        layer.name(),
        new SparseFilters(weights, start, positions, code),
        codebook,
        codeBits,
        bias,
        FORMAT,
        FORMAT,
        shift,
        shift,
        Double.NaN);
  }

  private FeatureMap map(Shape input) {
    double density = List.of(0.0, 0.05, 0.3, 0.7, 1.0).get(random.nextInt(5));
    short[] data = new short[Math.toIntExact(input.elements())];
    for (int i = 0; i < data.length; i++) {
      data[i] = (short) (random.nextDouble() < density ? between(-127, 127) : 0);
    }
    return new FeatureMap(input, data);
  }

  private int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }
}
