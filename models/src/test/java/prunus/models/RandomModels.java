package prunus.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
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
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;

/** Small random networks for tests, from a seed. */
public final class RandomModels {
  private RandomModels() {}

  /** Sparse filters; some empty, some with long gaps, some dense. */
  public static SparseFilters filters(WeightShape shape, int codeBits, Random random) {
    int[] start = new int[shape.filters() + 1];
    List<Integer> positions = new java.util.ArrayList<>();
    int size = (int) shape.filterSize();
    for (int k = 0; k < shape.filters(); k++) {
      double density = random.nextBoolean() ? random.nextDouble() : random.nextDouble() * 0.01;
      var set = new TreeSet<Integer>();
      for (int i = (int) Math.round(density * size); i > 0; i--) {
        set.add(random.nextInt(size));
      }
      positions.addAll(set);
      start[k + 1] = positions.size();
    }
    byte[] code = new byte[positions.size()];
    int used = 1 + random.nextInt((1 << codeBits) - 1);
    for (int i = 0; i < code.length; i++) {
      code[i] = (byte) (1 + random.nextInt(used));
    }
    int[] position = positions.stream().mapToInt(i -> i).toArray();
    return new SparseFilters(shape, start, position, code);
  }

  /** A network of two branches with convolutions, pooling and a fully connected layer. */
  public static CompressedNetwork network(long seed) {
    Random random = new Random(seed);
    int c = 2 * (1 + random.nextInt(3));
    int size = 6 + random.nextInt(8);
    int k = 2 * (1 + random.nextInt(4));
    Shape input = new Shape(c, size, size);
    List<Network.Node> head =
        List.of(
            new Network.Node(
                new Convolution("a", k, c, 3, 2, 1 + random.nextInt(2), 1, 2), List.of("input")),
            new Network.Node(new Relu("relu"), List.of("a")),
            new Network.Node(new Convolution("b", 3, k, 1, 1, 1, 0, 1), List.of("relu")),
            new Network.Node(new Concat("join"), List.of("b", "relu")),
            new Network.Node(
                new Pool(
                    "pool",
                    random.nextBoolean() ? Pool.Kind.MAX : Pool.Kind.AVERAGE,
                    2,
                    2,
                    2,
                    0,
                    true),
                List.of("join")));
    int flat = (int) new Network("net", input, head).output().elements();
    List<Network.Node> nodes = new java.util.ArrayList<>(head);
    int outputs = 1 + random.nextInt(40);
    nodes.add(new Network.Node(new FullyConnected("f", outputs, flat), List.of("pool")));
    Network network = new Network("net" + seed, input, nodes);
    Map<String, CompressedLayer> layers = new LinkedHashMap<>();
    for (Weighted w : network.weighted()) {
      layers.put(w.name(), layer(w, random));
    }
    return new CompressedNetwork(
        network,
        layers,
        new FixedPoint(random.nextInt(10), 127),
        new Preprocessing(Preprocessing.Order.BGR, List.of(1.5, 2.25, 3.0), 0.5),
        new Provenance(Provenance.Kind.TRAINED, "test " + seed + " “é”"));
  }

  private static CompressedLayer layer(Weighted w, Random random) {
    int codeBits = 2 + random.nextInt(7);
    short[] codebook = new short[1 << codeBits];
    for (int i = 1; i < codebook.length; i++) {
      codebook[i] = (short) (random.nextInt(201) - 100);
    }
    int[] bias = random.ints(w.weightShape().filters(), -100000, 100000).toArray();
    int shift = random.nextInt(12);
    return new CompressedLayer(
        w.name(),
        filters(w.weightShape(), codeBits, random),
        codebook,
        codeBits,
        bias,
        new FixedPoint(3, 255),
        new FixedPoint(8 - shift, 1023),
        random.ints(w.weightShape().filters(), 5, random.nextBoolean() ? 6 : 20).toArray(),
        random.nextBoolean() ? Double.NaN : random.nextDouble() * 40);
  }
}
