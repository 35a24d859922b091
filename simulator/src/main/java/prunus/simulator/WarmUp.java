package prunus.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Convolution;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.simulator.config.Configs;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.values.FeatureMap;

/**
 * A small made-up layer that is simulated until the JVM has compiled the inner loops, for programs
 * that want to run one inference and end. It leaves nothing behind but compiled code.
 */
public final class WarmUp {
  private static final int ROUNDS = 12;
  private static final int CHANNELS = 64;
  private static final int SIZE = 48;
  private static final FixedPoint FORMAT = new FixedPoint(0, 127);

  private WarmUp() {}

  /** Runs the rounds. */
  public static void run() {
    Random random = new Random(1);
    CompressedNetwork model = model(random);
    Shape shape = model.network().input();
    short[] input = new short[Math.toIntExact(shape.elements())];
    for (int i = 0; i < input.length; i++) {
      input[i] = (short) Math.max(0, random.nextInt(-100, 100));
    }
    FeatureMap map = new FeatureMap(shape, input);
    var config = Configs.load("prunus64");
    var table = EnergyTables.load("han2015-45nm");
    for (int i = 0; i < ROUNDS; i++) {
      Simulator.run(model, config, table, map, Set.of());
    }
  }

  private static CompressedNetwork model(Random random) {
    Convolution layer = new Convolution("warm", CHANNELS, CHANNELS, 3, 3, 1, 1, 1);
    int size = Math.toIntExact(layer.weightShape().filterSize());
    int kept = size / 4;
    int[] start = new int[CHANNELS + 1];
    int[] position = new int[CHANNELS * kept];
    byte[] code = new byte[CHANNELS * kept];
    for (int k = 0, at = 0; k < CHANNELS; k++) {
      int[] chosen = random.ints(0, size).distinct().limit(kept).sorted().toArray();
      for (int p : chosen) {
        position[at] = p;
        code[at++] = (byte) random.nextInt(1, 16);
      }
      start[k + 1] = at;
    }
    short[] codebook = new short[16];
    for (int i = 1; i < codebook.length; i++) {
      codebook[i] = (short) (i - 8);
    }
    CompressedLayer weights =
        new CompressedLayer(
            layer.name(),
            new SparseFilters(layer.weightShape(), start, position, code),
            codebook,
            4,
            new int[CHANNELS],
            FORMAT,
            FORMAT,
            0,
            0,
            Double.NaN);
    Network network =
        new Network(
            "warm",
            new Shape(CHANNELS, SIZE, SIZE),
            List.of(
                new Network.Node(layer, List.of(Network.INPUT)),
                new Network.Node(new Relu("relu"), List.of(layer.name()))));
    return new CompressedNetwork(
        network,
        new LinkedHashMap<>(Map.of(layer.name(), weights)),
        FORMAT,
        new Preprocessing(Preprocessing.Order.RGB, List.of(), 1),
        new Provenance(Provenance.Kind.SYNTHETIC, "warm-up"));
  }
}
