package prunus.models.quantise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import prunus.models.NaiveForward;
import prunus.models.Progress;
import prunus.models.RandomModels;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;

class NetworkQuantiserTest {
  private static final Shape INPUT = new Shape(2, 9, 9);

  private static Network.Node node(prunus.models.graph.Layer layer, String... reads) {
    return new Network.Node(layer, List.of(reads));
  }

  private static Network chain() {
    return new Network(
        "chain",
        INPUT,
        List.of(
            node(new Convolution("a", 6, 2, 3, 3, 1, 1, 1), "input"),
            node(new Relu("ra"), "a"),
            node(new Pool("pa", Pool.Kind.MAX, 3, 3, 2, 0, true), "ra"),
            node(new FullyConnected("f", 5, 96), "pa")));
  }

  private static Map<String, PrunedLayer> weights(Network network, Random random, double scale) {
    Map<String, PrunedLayer> out = new HashMap<>();
    for (Weighted w : network.weighted()) {
      SparseFilters f = RandomModels.filters(w.weightShape(), 4, random);
      float[] values = new float[f.nonZeros()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (scale * (random.nextGaussian() + 0.01));
      }
      double[] bias = random.doubles(w.weightShape().filters(), -scale, scale).toArray();
      out.put(
          w.name(),
          new PrunedLayer(
              new SparseWeights(f.shape(), f.start(), f.position(), values),
              new BiasRule.Given(bias)));
    }
    return out;
  }

  private static CompressedNetwork quantise(
      Network network, Map<String, PrunedLayer> layers, float[] input, int codeBits) {
    return NetworkQuantiser.quantise(
        network,
        layers,
        new Calibration(network.input(), input, 0),
        codeBits,
        new Preprocessing(Preprocessing.Order.RGB, List.of(), 1),
        new Provenance(Provenance.Kind.TRAINED, "test"),
        Progress.NONE);
  }

  private static float[] input(Random random, Shape shape, double scale) {
    float[] in = new float[(int) shape.elements()];
    for (int i = 0; i < in.length; i++) {
      in[i] = (float) (scale * random.nextGaussian());
    }
    return in;
  }

  /** Any scale of weights and inputs: no overflow, and no larger scale would do. */
  @Property(tries = 150)
  void takesTheLargestScaleThatCannotOverflow(@ForAll long seed) {
    Random random = new Random(seed);
    Network network = chain();
    double weightScale = Math.pow(10, random.nextInt(9) - 4);
    double inputScale = Math.pow(10, random.nextInt(9) - 4);
    var net =
        quantise(
            network,
            weights(network, random, weightScale),
            input(random, INPUT, inputScale),
            1 + random.nextInt(8));
    for (CompressedLayer layer : net.layers().values()) {
      long largest = 0;
      int code = 0;
      int shift = 0;
      for (int k = 0; k < layer.bias().length; k++) {
        largest = Math.max(largest, layer.accumulatorBound(k));
        shift = Math.max(shift, layer.shift(k));
      }
      for (short c : layer.codebook()) {
        code = Math.max(code, Math.abs(c));
      }
      assertThat(largest).isLessThan(1L << 31);
      boolean sumsAreFull = largest >= (1L << 29); // one bit, and room for the bias to move
      boolean codesAreFull = code > 32767 / 2 - 1;
      boolean shiftIsFull = shift == 31;
      assertThat(sumsAreFull || codesAreFull || shiftIsFull || layer.filters().nonZeros() == 0)
          .as("%s: bound %d, code %d, shift %d", layer.name(), largest, code, shift)
          .isTrue();
    }
  }

  /** With 8-bit codes and few weights the fixed-point output is the float one, nearly. */
  @Test
  void followsTheFloatNetwork() {
    Random random = new Random(11);
    Network network = chain();
    Map<String, PrunedLayer> layers = weights(network, random, 0.2);
    float[] in = input(random, INPUT, 3);
    CompressedNetwork net = quantise(network, layers, in, 8);
    short[] integers = new short[in.length];
    for (int i = 0; i < in.length; i++) {
      integers[i] = net.inputFormat().quantise(in[i]);
    }
    int[] got = NaiveForward.run(net, integers).get("f");
    double[] want = naiveFloat(layers, in);
    for (int k = 0; k < want.length; k++) {
      assertThat(net.layer("f").output().real(got[k])).isCloseTo(want[k], within(0.05));
    }
    net.layers().values().forEach(l -> assertThat(l.sqnrDb()).isGreaterThan(35));
  }

  /** The chain in doubles, from dense weights. */
  private static double[] naiveFloat(Map<String, PrunedLayer> layers, float[] in) {
    double[][][] map = new double[6][9][9];
    SparseWeights a = layers.get("a").weights();
    for (int k = 0; k < 6; k++) {
      for (int y = 0; y < 9; y++) {
        for (int x = 0; x < 9; x++) {
          double sum = ((BiasRule.Given) layers.get("a").bias()).bias()[k];
          for (int i = a.start()[k]; i < a.start()[k + 1]; i++) {
            int p = a.position()[i];
            int yy = y + p / 3 % 3 - 1;
            int xx = x + p % 3 - 1;
            if (yy >= 0 && yy < 9 && xx >= 0 && xx < 9) {
              sum += a.value()[i] * (double) in[p / 9 * 81 + yy * 9 + xx];
            }
          }
          map[k][y][x] = Math.max(0, sum);
        }
      }
    }
    SparseWeights f = layers.get("f").weights();
    double[] out = ((BiasRule.Given) layers.get("f").bias()).bias().clone();
    for (int k = 0; k < out.length; k++) {
      for (int i = f.start()[k]; i < f.start()[k + 1]; i++) {
        int c = f.position()[i] / 16;
        int y = f.position()[i] / 4 % 4 * 2;
        int x = f.position()[i] % 4 * 2;
        double max = 0;
        for (int n = 0; n < 9; n++) {
          max = Math.max(max, map[c][y + n / 3][x + n % 3]);
        }
        out[k] += f.value()[i] * max;
      }
    }
    return out;
  }

  @Test
  void joinedLayersShareAFormat() {
    Random random = new Random(7);
    Network network =
        new Network(
            "fire",
            INPUT,
            List.of(
                node(new Convolution("s", 4, 2, 1, 1, 1, 0, 1), "input"),
                node(new Relu("rs"), "s"),
                node(new Convolution("e1", 4, 4, 1, 1, 1, 0, 1), "rs"),
                node(new Relu("r1"), "e1"),
                node(new Convolution("e3", 4, 4, 3, 3, 1, 1, 1), "rs"),
                node(new Relu("r3"), "e3"),
                node(new Concat("join"), "r1", "r3"),
                node(new Convolution("c", 3, 8, 1, 1, 1, 0, 1), "join"),
                node(new Pool("global", Pool.Kind.AVERAGE, 9, 9, 1, 0, false), "c")));
    var net = quantise(network, weights(network, random, 0.3), input(random, INPUT, 2), 4);
    assertThat(net.layer("e1").output()).isEqualTo(net.layer("e3").output());
    assertThat(net.layer("c").input()).isEqualTo(net.layer("e1").output());
    assertThat(net.layer("e1").input()).isEqualTo(net.layer("s").output());
  }

  @Test
  void silenceIsQuantisedToo() {
    Network network = chain();
    var net = quantise(network, weights(network, new Random(1), 1), new float[162], 4);
    assertThat(net.layers()).hasSize(2);
  }
}
