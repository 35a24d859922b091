package prunus.testbench.cosim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.graph.Add;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.NetworkQuantiser;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;
import prunus.models.values.FeatureMap;

/** The building blocks of published networks, one each, with random weights. */
final class Blocks {
  private Blocks() {}

  /**
   * A network of few layers.
   *
   * @param seed of its weights and its input
   */
  record Block(String name, int seed, Shape input, List<Network.Node> nodes) {
    @Override
    public String toString() {
      return name;
    }

    /** The block as a model; filters differ in scale by up to 64, a third of the weights is 0. */
    CompressedNetwork model() {
      Network network = new Network(name, input, nodes);
      Random random = new Random(seed);
      Map<String, PrunedLayer> layers = new HashMap<>();
      network.weighted().forEach(w -> layers.put(w.name(), weights(w, random)));
      float[] values = new float[Math.toIntExact(input.elements())];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (8 * random.nextGaussian());
      }
      return NetworkQuantiser.quantise(
          network,
          layers,
          new Calibration(input, values, 0),
          4,
          new Preprocessing(Preprocessing.Order.RGB, List.of(), 1),
          new Provenance(Provenance.Kind.SYNTHETIC, "test"),
          Progress.NONE);
    }

    /** An input for it, a quarter of it zeros. */
    FeatureMap map(CompressedNetwork model) {
      Random random = new Random(100 + seed);
      short[] data = new short[Math.toIntExact(input.elements())];
      for (int i = 0; i < data.length; i++) {
        double value = random.nextInt(4) == 0 ? 0 : 8 * random.nextGaussian();
        data[i] = model.inputFormat().quantise(value);
      }
      return new FeatureMap(input, data);
    }
  }

  private static final class Builder {
    private final List<Network.Node> nodes = new ArrayList<>();

    void add(Layer layer, String... reads) {
      String last = nodes.isEmpty() ? Network.INPUT : nodes.getLast().layer().name();
      nodes.add(new Network.Node(layer, reads.length == 0 ? List.of(last) : List.of(reads)));
    }

    void convolution(String name, int filters, int channels, Window window, int groups) {
      add(new Convolution(name, filters, channels * groups, window, groups));
    }
  }

  /** All of them. */
  static List<Block> all() {
    return List.of(
        residualIdentity(),
        residualProjection(),
        sumOfTwoMaps(),
        depthwise(),
        relu6(),
        dilation(),
        tokenMatrix(),
        unequalStrides(),
        averagesInside());
  }

  static Block residualIdentity() {
    Builder block = new Builder();
    block.convolution("first", 8, 8, Window.of(3, 3, 1, 1), 1);
    block.add(new Relu("first_relu"));
    block.convolution("second", 8, 8, Window.of(3, 3, 1, 1), 1);
    block.add(new Relu("second_relu"));
    block.convolution("third", 8, 8, Window.of(3, 3, 1, 1), 1);
    block.add(new Add("sum"), "third", "first_relu");
    block.add(new Relu("sum_relu"));
    return new Block("residual identity", 0, new Shape(8, 10, 10), block.nodes);
  }

  static Block residualProjection() {
    Builder block = new Builder();
    block.convolution("first", 8, 8, Window.of(3, 3, 1, 1), 1);
    block.add(new Relu("first_relu"));
    block.convolution("second", 16, 8, Window.of(3, 3, 2, 1), 1);
    block.add(new Relu("second_relu"));
    block.convolution("third", 16, 16, Window.of(3, 3, 1, 1), 1);
    block.add(new Convolution("projection", 16, 8, Window.of(1, 1, 2, 0), 1), "first_relu");
    block.add(new Add("sum"), "third", "projection");
    block.add(new Relu("sum_relu"));
    return new Block("residual projection", 1, new Shape(8, 10, 10), block.nodes);
  }

  static Block sumOfTwoMaps() {
    Builder block = new Builder();
    block.convolution("first", 6, 6, Window.of(3, 3, 1, 1), 1);
    block.add(new Relu("first_relu"));
    block.add(new Pool("pool", Pool.Kind.MAX, 3, 3, 1, 1, false));
    block.add(new Add("sum"), "pool", "first_relu");
    return new Block("sum of two maps", 2, new Shape(6, 7, 9), block.nodes);
  }

  static Block depthwise() {
    Builder block = new Builder();
    block.convolution("expand", 24, 12, Window.point(), 1);
    block.add(new Relu("expand_relu", 6));
    block.convolution("depthwise", 24, 1, Window.of(3, 3, 2, 1), 24);
    block.add(new Relu("depthwise_relu", 6));
    block.convolution("doubled", 48, 1, Window.of(3, 3, 1, 1), 24);
    block.add(new Relu("doubled_relu", 6));
    block.convolution("project", 12, 48, Window.point(), 1);
    return new Block("depthwise", 3, new Shape(12, 9, 11), block.nodes);
  }

  static Block relu6() {
    Builder block = new Builder();
    block.convolution("first", 10, 3, Window.of(3, 3, 1, 1), 1);
    block.add(new Relu("first_relu", 6));
    block.add(new Pool("pool", Pool.Kind.AVERAGE, 2, 2, 2, 0, false));
    block.add(new Relu("pool_relu", 1.5));
    block.add(new FullyConnected("last", 5, 160));
    return new Block("relu6", 4, new Shape(3, 8, 8), block.nodes);
  }

  static Block dilation() {
    Builder block = new Builder();
    block.convolution("first", 6, 4, new Window(3, 3, 1, 1, 2, 3, 2, 3, 2, 3), 1);
    block.add(new Relu("first_relu"));
    block.convolution("second", 6, 6, new Window(3, 2, 2, 1, 3, 2, 3, 1, 2, 0), 1);
    return new Block("dilation", 5, new Shape(4, 13, 12), block.nodes);
  }

  static Block tokenMatrix() {
    Builder block = new Builder();
    block.convolution("first", 40, 24, Window.point(), 1);
    block.add(new Relu("first_relu"));
    block.convolution("second", 24, 40, Window.point(), 1);
    block.add(new Add("sum"), "second", Network.INPUT);
    return new Block("token matrix", 6, new Shape(24, 9, 1), block.nodes);
  }

  static Block unequalStrides() {
    Builder block = new Builder();
    block.convolution("first", 7, 4, new Window(3, 5, 1, 3, 1, 1, 0, 2, 1, 1), 1);
    block.add(new Relu("first_relu"));
    block.convolution("second", 5, 7, new Window(4, 2, 3, 1, 1, 1, 2, 0, 1, 1), 1);
    return new Block("unequal strides", 7, new Shape(4, 12, 15), block.nodes);
  }

  static Block averagesInside() {
    Builder block = new Builder();
    Window window = new Window(3, 4, 2, 1, 1, 1, 1, 2, 1, 2);
    block.convolution("first", 6, 5, Window.of(3, 3, 1, 1), 1);
    block.add(new Relu("first_relu"));
    block.add(new Pool("border", Pool.Kind.AVERAGE, window, false, true));
    block.convolution("second", 6, 6, Window.of(3, 3, 1, 1), 1);
    block.add(new Pool("ceiling", Pool.Kind.AVERAGE, Window.of(2, 2, 2, 0), true, true));
    return new Block("averages inside", 8, new Shape(5, 9, 8), block.nodes);
  }

  private static PrunedLayer weights(Weighted layer, Random random) {
    WeightShape shape = layer.weightShape();
    int size = Math.toIntExact(shape.filterSize());
    int[] start = new int[shape.filters() + 1];
    List<Integer> positions = new ArrayList<>();
    List<Float> values = new ArrayList<>();
    for (int k = 0; k < shape.filters(); k++) {
      double scale = Math.scalb(1.5 / Math.sqrt(size), -random.nextInt(7));
      for (int i = 0; i < size; i++) {
        if (random.nextInt(3) > 0) {
          positions.add(i);
          values.add((float) (scale * random.nextGaussian()));
        }
      }
      start[k + 1] = positions.size();
    }
    float[] value = new float[values.size()];
    for (int i = 0; i < value.length; i++) {
      value[i] = values.get(i);
    }
    int[] position = positions.stream().mapToInt(i -> i).toArray();
    double[] bias = random.doubles(shape.filters(), -0.2, 0.2).toArray();
    return new PrunedLayer(
        new SparseWeights(shape, start, position, value), new BiasRule.Given(bias));
  }
}
