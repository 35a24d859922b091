package prunus.models.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.importers.DenseWeights;
import prunus.models.quantise.FloatForward;
import prunus.models.quantise.PrunedLayer;

class DeadNeuronsTest {
  private static Network.Node node(Layer layer, String... reads) {
    return node(layer, List.of(reads));
  }

  private static Network.Node node(Layer layer, List<String> reads) {
    return new Network.Node(layer, reads);
  }

  /** Three neurons: one without inputs, one without readers, one alive. */
  @Test
  void byHand() {
    Network network =
        new Network(
            "n",
            Shape.vector(2),
            List.of(
                node(new FullyConnected("a", 3, 2), "input"),
                node(new Relu("r"), "a"),
                node(new FullyConnected("b", 1, 3), "r")));
    Map<String, PrunedLayer> layers =
        Map.of(
            "a",
            dense(network, "a", new float[] {0, 0, 1, 2, 3, 4}, 5, 6, 7),
            "b",
            dense(network, "b", new float[] {2, 0, 1}, -1));
    var small = DeadNeurons.remove(network, layers);
    assertThat(small.network().weighted())
        .containsExactly(new FullyConnected("a", 1, 2), new FullyConnected("b", 1, 1));
    assertThat(small.layers().get("a").weights().value()).containsExactly(3, 4);
    // 2·max(0, 5) has moved into the bias.
    float[] in = {1, 1};
    assertThat(FloatForward.output(small.network(), small.layers(), in))
        .containsExactly(2 * 5 + (3 + 4 + 7) - 1);
  }

  private static PrunedLayer dense(Network net, String layer, float[] values, double... bias) {
    Weighted w =
        net.weighted().stream().filter(l -> l.name().equals(layer)).findFirst().orElseThrow();
    return DenseWeights.sparse(w.weightShape(), values, bias);
  }

  private static Network random(Random random) {
    int pad = random.nextInt(2);
    boolean relu = random.nextBoolean();
    int join = random.nextInt(8);
    List<Network.Node> nodes = new java.util.ArrayList<>();
    nodes.add(node(new Convolution("a", 6, 2, 3, 3, 1, 1, 1), "input"));
    nodes.add(node(new Relu("ra"), "a"));
    Pool.Kind kind = random.nextBoolean() ? Pool.Kind.MAX : Pool.Kind.AVERAGE;
    nodes.add(node(new Pool("pa", kind, 2, 2, 2, random.nextInt(2), random.nextBoolean()), "ra"));
    int groups = random.nextInt(4) == 0 ? 2 : 1;
    nodes.add(node(new Convolution("b", 4, 6, 2, 2, 1, pad, groups), "pa"));
    if (relu) {
      nodes.add(node(new Relu("rb"), "b"));
    }
    String at = relu ? "rb" : "b";
    nodes.add(node(new Convolution("c", 5, 4, 1, 1, 1, 0, 1), at));
    if (join == 0) { // one map goes two ways
      nodes.add(node(new Concat("j"), "c", at));
      at = "j";
    } else if (join < 3) { // SqueezeNet's fire
      nodes.add(node(new Convolution("d", 4, 4, 3, 3, 1, 1, 1), at));
      nodes.add(node(new Relu("rd"), "d"));
      nodes.add(node(new Relu("rc"), "c"));
      nodes.add(join == 1 ? node(new Concat("j"), "rc", "rd") : node(new Concat("j"), "rd", "rc"));
      nodes.add(node(new Convolution("e", 5, 9, 2, 2, 1, pad, 1), "j"));
      at = "e";
    } else if (join == 6) { // a shortcut, whose channels are the sum's
      nodes.add(node(new Convolution("s", 4, 4, 3, 3, 1, 1, 1), at));
      nodes.add(node(new Add("j"), random.nextBoolean() ? List.of(at, "s") : List.of("s", at)));
      nodes.add(node(new Relu("rj", 6), "j"));
      nodes.add(node(new Concat("both"), "rj", "c"));
      nodes.add(node(new Convolution("e", 5, 9, 2, 2, 1, pad, 1), "both"));
      at = "e";
    } else if (join == 7) { // a depthwise layer behind a rectifier with a limit
      nodes.add(node(new Relu("rc", 1), "c"));
      nodes.add(node(new Convolution("d", 5, 5, 3, 3, 1, 1, 5), "rc"));
      nodes.add(node(new Convolution("e", 5, 5, 2, 2, 1, pad, 1), "d"));
      at = "e";
    } else {
      at = "c";
    }
    Shape shape = new Network("head", new Shape(2, 7, 7), nodes).shapeOf(at);
    nodes.add(node(new FullyConnected("f", 7, (int) shape.elements()), at));
    nodes.add(node(new Relu("rf"), "f"));
    nodes.add(node(new FullyConnected("g", 3, 7), "rf"));
    return new Network("net", new Shape(2, 7, 7), nodes);
  }

  /** Any network, any filters cut off at either end: smaller, and the same answers. */
  @Property(tries = 300)
  void shrinksAndComputesTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Network network = random(random);
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    for (Weighted w : network.weighted()) {
      var shape = w.weightShape();
      float[] values = new float[(int) shape.elements()];
      int size = (int) shape.filterSize();
      int plane = shape.rows() * shape.columns() * (w instanceof FullyConnected ? 5 : 1);
      boolean[] deadIn = new boolean[size];
      boolean[] deadOut = new boolean[shape.filters()];
      for (int i = 0; i < size; i++) {
        deadIn[i] = i % plane == 0 ? random.nextInt(3) == 0 : deadIn[i - 1];
      }
      for (int k = 0; k < deadOut.length; k++) {
        deadOut[k] = random.nextInt(3) == 0;
      }
      for (int i = 0; i < values.length; i++) {
        boolean dead = deadIn[i % size] || deadOut[i / size];
        values[i] = dead ? 0 : (float) random.nextGaussian();
      }
      double[] bias = random.doubles(shape.filters()).map(b -> b < 0.3 ? 0 : b - 0.6).toArray();
      layers.put(w.name(), DenseWeights.sparse(shape, values, bias));
    }
    float[] in = new float[98];
    for (int i = 0; i < in.length; i++) {
      in[i] = (float) random.nextGaussian();
    }
    var small = DeadNeurons.remove(network, layers);
    float[] want = FloatForward.output(network, layers, in);
    assertThat(FloatForward.output(small.network(), small.layers(), in))
        .containsExactly(want, within(1e-4f));
    long before = network.weighted().stream().mapToLong(w -> w.weightShape().elements()).sum();
    long after =
        small.network().weighted().stream().mapToLong(w -> w.weightShape().elements()).sum();
    assertThat(after).isLessThanOrEqualTo(before);
    Statistics.label("shrunk")
        .collect(after < before)
        .coverage(c -> c.check(true).percentage(p -> p > 50));
    assertThat(DeadNeurons.remove(small.network(), small.layers()).network().weighted())
        .isEqualTo(small.network().weighted());
  }
}
