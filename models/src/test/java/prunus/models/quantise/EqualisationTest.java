package prunus.models.quantise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.models.Progress;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.HostPart;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.operations.Lowered;

/** Channels whose sizes differ by 2^±6, undone by the layer that reads them. */
class EqualisationTest {
  private static final Shape INPUT = new Shape(2, 6, 6);

  private static Network network(Random random) {
    int channels = 4 + random.nextInt(8);
    Convolution first = new Convolution("first", channels, 2, 3, 3, 1, 1, 1);
    List<Network.Node> nodes =
        List.of(
            new Network.Node(first, List.of(Network.INPUT)),
            new Network.Node(new Relu("relu"), List.of("first")),
            new Network.Node(new Pool("pool", Pool.Kind.MAX, 2, 2, 2, 0, false), List.of("relu")),
            new Network.Node(
                random.nextBoolean()
                    ? new FullyConnected("last", 5, channels * 9)
                    : new Convolution("last", 5, channels, 3, 3, 1, 0, 1),
                List.of("pool")));
    return new Network("spread", INPUT, nodes);
  }

  private static PrunedLayer layer(Weighted layer, int[] up, int[] down, Random random) {
    WeightShape shape = layer.weightShape();
    int size = Math.toIntExact(shape.filterSize());
    int count = Math.toIntExact(shape.elements());
    int[] start = new int[shape.filters() + 1];
    int[] position = new int[count];
    float[] value = new float[count];
    double[] bias = new double[shape.filters()];
    for (int k = 0; k < bias.length; k++) {
      start[k + 1] = (k + 1) * size;
      double out = up == null ? 1 : Math.scalb(1.0, up[k]);
      bias[k] = 0.1 * random.nextGaussian() * out;
      for (int i = 0; i < size; i++) {
        position[k * size + i] = i;
        double in = down == null ? 1 : Math.scalb(1.0, -down[i / (size / down.length)]);
        value[k * size + i] = (float) (random.nextGaussian() / Math.sqrt(size) * out * in);
      }
    }
    return new PrunedLayer(
        new SparseWeights(shape, start, position, value), new BiasRule.Given(bias));
  }

  private static Map<String, PrunedLayer> weights(Network network, Random random) {
    List<Weighted> layers = network.weighted();
    int[] exponent = random.ints(layers.getFirst().weightShape().filters(), -6, 7).toArray();
    exponent[0] = 6;
    exponent[1] = -6;
    Map<String, PrunedLayer> pruned = new LinkedHashMap<>();
    pruned.put("first", layer(layers.getFirst(), exponent, null, random));
    pruned.put("last", layer(layers.getLast(), null, exponent, random));
    return pruned;
  }

  @Property(tries = 100)
  void theNetworkComputesTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Network network = network(random);
    Map<String, PrunedLayer> pruned = weights(network, random);
    float[] input = new float[(int) INPUT.elements()];
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) random.nextGaussian();
    }
    var calibration = new Calibration(INPUT, input, 4);
    var floats =
        new FloatPass(network, pruned, _ -> Optional.empty(), calibration.first(), HostPart.NONE);
    Map<String, PrunedLayer> equalised =
        new Equalisation(network, Lowered.of(network), pruned, floats).equalised().orElseThrow();
    float[] before = FloatForward.output(network, pruned, input);
    float[] after = FloatForward.output(network, equalised, input);
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isCloseTo(before[i], within(1e-5f * (1 + Math.abs(before[i]))));
    }
    CompressedNetwork model =
        NetworkQuantiser.quantise(
            network,
            pruned,
            calibration,
            8,
            new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
            new Provenance(Provenance.Kind.IMPORTED, "test"),
            Progress.NONE);
    for (CompressedLayer layer : model.layers().values()) {
      assertThat(layer.sqnrDb()).as("seed %d, %s", seed, layer.name()).isGreaterThan(25);
    }
  }
}
