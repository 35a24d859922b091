package prunus.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import prunus.array.config.Configs;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.values.FeatureMap;
import prunus.simulator.energy.EnergyTables;

/**
 * A small made-up network that is simulated until the JVM has compiled the inner loops, for
 * programs that want to run one inference and end. It leaves nothing behind but compiled code.
 */
public final class WarmUp {
  private static final int ROUNDS = 12;
  private static final int CHANNELS = 64;
  private static final int SIZE = 48;
  private static final FixedPoint FORMAT = new FixedPoint(0, 127);

  private WarmUp() {}

  /** Runs the rounds, or as many as it takes until {@code enough} says so. */
  public static void run(BooleanSupplier enough) {
    Random random = new Random(1);
    CompressedNetwork model = model(random);
    Shape shape = model.network().input();
    short[] input = new short[Math.toIntExact(shape.elements())];
    for (int i = 0; i < input.length; i++) {
      input[i] = (short) Math.max(0, random.nextInt(-100, 100));
    }
    FeatureMap map = new FeatureMap(shape, input);
    var config = Configs.load("prunus64");
    var table = EnergyTables.load("prunus-45nm");
    for (int i = 0; i < ROUNDS && !enough.getAsBoolean(); i++) {
      Simulator.run(model, config, table, map, Set.of());
    }
  }

  private static CompressedNetwork model(Random random) {
    Convolution convolution = new Convolution("conv", CHANNELS, CHANNELS, 3, 3, 1, 1, 1);
    FullyConnected full = new FullyConnected("fc", 512, CHANNELS * SIZE / 2 * SIZE / 2);
    Network network =
        new Network(
            "warm",
            new Shape(CHANNELS, SIZE, SIZE),
            List.of(
                new Network.Node(convolution, List.of(Network.INPUT)),
                new Network.Node(new Relu("relu"), List.of("conv")),
                new Network.Node(
                    new Pool("pool", Pool.Kind.MAX, 2, 2, 2, 0, false), List.of("relu")),
                new Network.Node(full, List.of("pool"))));
    Map<String, CompressedLayer> layers = new LinkedHashMap<>();
    layers.put("conv", weights(convolution, 4, random));
    layers.put("fc", weights(full, 32, random));
    return new CompressedNetwork(
        network,
        layers,
        FORMAT,
        new Preprocessing(Preprocessing.Order.RGB, List.of(), 1),
        new Provenance(Provenance.Kind.SYNTHETIC, "warm-up"));
  }

  /** Weights of which one in {@code every} is not zero. */
  private static CompressedLayer weights(Weighted layer, int every, Random random) {
    int filters = layer.weightShape().filters();
    int size = Math.toIntExact(layer.weightShape().filterSize());
    int kept = size / every;
    int[] start = new int[filters + 1];
    int[] position = new int[filters * kept];
    byte[] code = new byte[filters * kept];
    for (int k = 0, at = 0; k < filters; k++) {
      for (int i = 0; i < kept; i++) {
        position[at] = i * every + random.nextInt(every);
        code[at++] = (byte) random.nextInt(1, 16);
      }
      start[k + 1] = at;
    }
    short[] codebook = new short[16];
    for (int i = 1; i < codebook.length; i++) {
      codebook[i] = (short) (i - 8);
    }
    return new CompressedLayer(
        layer.name(),
        new SparseFilters(layer.weightShape(), start, position, code),
        codebook,
        4,
        new int[filters],
        FORMAT,
        FORMAT,
        0,
        Double.NaN);
  }
}
