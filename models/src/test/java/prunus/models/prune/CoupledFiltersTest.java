package prunus.models.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import prunus.models.compress.HostPart;
import prunus.models.compress.HostPiece;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.HostMap;
import prunus.models.graph.HostStep;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;
import prunus.models.importers.DenseWeights;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.FloatForward;
import prunus.models.quantise.PrunedLayer;

/** Whole filters of networks with shortcuts, joints, depthwise layers and a step of the host. */
class CoupledFiltersTest {
  private static final int SIDE = 6;

  private final List<Network.Node> nodes = new ArrayList<>();
  private int layers;
  private HostPart host = HostPart.NONE;
  private Set<String> taken = Set.of();

  private String add(Layer layer, String... reads) {
    nodes.add(new Network.Node(layer, List.of(reads)));
    return layer.name();
  }

  private String name() {
    return "l" + layers++;
  }

  private String convolution(String in, int from, int to, int side, int groups) {
    return add(new Convolution(name(), to, from, side, side, 1, side / 2, groups), in);
  }

  /** A chain of blocks, each with as many channels at its end. */
  private Network network(Random random) {
    String at = convolution("input", 3, 8, 3, 1);
    int channels = 8;
    boolean hosted = false;
    for (int block = 0; block < 4; block++) {
      switch (random.nextInt(7)) {
        case 0 -> { // identity shortcut
          String one = add(new Relu(name()), convolution(at, channels, 6, 3, 1));
          at = add(new Add(name()), convolution(one, 6, channels, 1, 1), at);
        }
        case 1 -> { // inverted residual
          String wide = add(new Relu(name(), 2), convolution(at, channels, 12, 1, 1));
          String deep = add(new Relu(name(), 2), convolution(wide, 12, 12, 3, 12));
          at = add(new Add(name()), at, convolution(deep, 12, channels, 1, 1));
        }
        case 2 -> { // a joint with its own input
          String one = convolution(at, channels, 4, 3, 1);
          at = add(new Concat(name()), add(new Relu(name()), one), at);
          channels += 4;
        }
        case 3 -> at = convolution(at, channels, channels * 2, 3, channels); // two filters each
        case 4 -> at = convolution(at, channels, channels, 1, 2); // groups
        case 5 ->
            at =
                add(
                    new Pool(
                        name(),
                        Pool.Kind.AVERAGE,
                        Window.of(3, 3, 1, 1),
                        false,
                        random.nextBoolean()),
                    at);
        default -> {
          if (!hosted) {
            hosted = true;
            at = host(at, new Shape(channels, SIDE, SIDE));
          }
        }
      }
      channels = channels(at);
      if (random.nextBoolean()) {
        at = add(new Relu(name()), at);
      }
    }
    int plane = channels * SIDE * SIDE;
    add(new FullyConnected("out", 5, plane), at);
    return whole();
  }

  private int channels(String map) {
    return whole().shapeOf(map).channels();
  }

  private Network whole() {
    return new Network("net", new Shape(3, SIDE, SIDE), nodes, taken);
  }

  private String host(String at, Shape s) {
    List<Long> dims = List.of(1L, (long) s.channels(), (long) s.height(), (long) s.width());
    var reads = new HostStep.Port("x", "FLOAT", at, dims, ",C,H,W");
    String map = name();
    var makes = new HostStep.Port("y", "FLOAT", map, dims, ",C,H,W");
    host =
        new HostPart(
            List.of(
                new HostPiece(
                    new HostStep("host1", List.of(reads), List.of(makes), 1), new byte[] {1})),
            Map.of(),
            Map.of());
    taken = Set.of(at);
    return add(new HostMap(map, "host1", s), at);
  }

  private static PrunedLayer random(Weighted w, Random random) {
    float[] values = new float[(int) w.weightShape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() / 2;
    }
    double[] bias = random.doubles(w.weightShape().filters()).map(b -> b - 0.5).toArray();
    return DenseWeights.sparse(w.weightShape(), values, bias);
  }

  private static PrunedLayer without(PrunedLayer layer, BitSet kept, Random random) {
    double[] bias = ((BiasRule.Given) layer.bias()).bias().clone();
    BitSet entries = new BitSet();
    int[] start = layer.weights().start();
    for (int k = 0; k < bias.length; k++) {
      entries.set(start[k], start[k + 1], kept.get(k));
      if (!kept.get(k) && random.nextBoolean()) {
        bias[k] = 0; // the others stay as constants
      }
    }
    return new PrunedLayer(
        ChannelEdit.keepEntries(layer, entries).weights(), new BiasRule.Given(bias));
  }

  private static long elements(Network network) {
    return network.weighted().stream().mapToLong(w -> w.weightShape().elements()).sum();
  }

  @Property(tries = 300)
  void whatIsLeftComputesTheSame(@ForAll long seed) {
    nodes.clear();
    layers = 0;
    host = HostPart.NONE;
    taken = Set.of();
    Random random = new Random(seed);
    Network network = network(random);
    Map<String, PrunedLayer> weights = new LinkedHashMap<>();
    CoupledFilters coupled = new CoupledFilters(network);
    for (Weighted w : network.weighted()) {
      weights.put(w.name(), random(w, random));
      if (!w.name().equals("out")) {
        coupled.add(w.name(), random.doubles(w.weightShape().filters()).toArray(), 0.6);
      }
    }
    coupled
        .kept()
        .forEach(
            (name, kept) -> weights.computeIfPresent(name, (n, l) -> without(l, kept, random)));
    float[] in = new float[3 * SIDE * SIDE];
    for (int i = 0; i < in.length; i++) {
      in[i] = (float) random.nextGaussian();
    }
    var sample = new Calibration.Sample(in);
    var small = DeadNeurons.remove(network, weights);
    float[] want = FloatForward.tensor(network, weights, sample, host, "out");
    float[] got = FloatForward.tensor(small.network(), small.layers(), sample, host, "out");
    float most = 1;
    for (float v : want) {
      most = Math.max(most, Math.abs(v));
    }
    assertThat(got).as("seed %d", seed).containsExactly(want, within(1e-4f * most));
    Statistics.label("shrunk")
        .collect(elements(small.network()) < elements(network))
        .coverage(c -> c.check(true).percentage(p -> p > 60));
  }

  /** A stage of two blocks: what is added loses the same channels everywhere. */
  @Test
  void shortcutsShrinkTogether() {
    Random random = new Random(1);
    String at = convolution("input", 3, 8, 3, 1);
    for (int block = 0; block < 2; block++) {
      String one = add(new Relu(name()), convolution(at, 8, 6, 3, 1));
      at = add(new Relu(name()), add(new Add(name()), convolution(one, 6, 8, 3, 1), at));
    }
    String deep = convolution(at, 8, 8, 3, 8);
    add(new FullyConnected("out", 5, 8 * SIDE * SIDE), add(new Relu(name()), deep));
    Network network = whole();
    Map<String, PrunedLayer> weights = new LinkedHashMap<>();
    CoupledFilters coupled = new CoupledFilters(network);
    for (Weighted w : network.weighted()) {
      weights.put(w.name(), random(w, random));
      if (!w.name().equals("out")) {
        coupled.add(w.name(), random.doubles(w.weightShape().filters()).toArray(), 0.5);
      }
    }
    coupled
        .kept()
        .forEach(
            (name, kept) ->
                weights.computeIfPresent(
                    name,
                    (n, l) -> {
                      PrunedLayer left = without(l, kept, random);
                      double[] bias = ((BiasRule.Given) left.bias()).bias();
                      for (int k = 0; k < bias.length; k++) {
                        bias[k] = kept.get(k) ? bias[k] : 0;
                      }
                      return left;
                    }));
    var small = DeadNeurons.remove(network, weights);
    assertThat(small.network().weighted())
        .extracting(w -> w.weightShape().filters(), w -> w.weightShape().channels())
        .containsExactly(
            tuple(4, 3),
            tuple(3, 4),
            tuple(4, 3),
            tuple(3, 4),
            tuple(4, 3),
            tuple(4, 1),
            tuple(5, 4 * SIDE * SIDE));
  }

  private static org.assertj.core.groups.Tuple tuple(int filters, int channels) {
    return org.assertj.core.groups.Tuple.tuple(filters, channels);
  }
}
