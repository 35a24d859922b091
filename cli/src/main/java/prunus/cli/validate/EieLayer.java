package prunus.cli.validate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.values.FeatureMap;

/**
 * A layer of EIE's benchmark: sizes and densities as published (EIE, Table III), positions drawn.
 *
 * @param name as published
 * @param inputs columns
 * @param outputs rows
 * @param weights density of the matrix
 * @param activations density of its input
 * @param theoreticalUs stored entries in active columns over 64 PEs at 800 MHz (Table IV)
 * @param actualUs with load imbalance (Table IV)
 */
record EieLayer(
    String name,
    int inputs,
    int outputs,
    double weights,
    double activations,
    double theoreticalUs,
    double actualUs) {
  static final List<EieLayer> ALL =
      List.of(
          new EieLayer("Alex-6", 9216, 4096, 0.09, 0.351, 28.1, 30.3),
          new EieLayer("Alex-7", 4096, 4096, 0.09, 0.353, 11.7, 12.2),
          new EieLayer("Alex-8", 4096, 1000, 0.25, 0.375, 8.9, 9.9),
          new EieLayer("VGG-6", 25088, 4096, 0.04, 0.183, 28.1, 34.4),
          new EieLayer("VGG-7", 4096, 4096, 0.04, 0.375, 7.9, 8.7),
          new EieLayer("VGG-8", 4096, 1000, 0.23, 0.411, 7.3, 8.4),
          new EieLayer("NT-We", 4096, 600, 0.10, 1.0, 5.2, 8.0),
          new EieLayer("NT-Wd", 600, 8791, 0.11, 1.0, 13.0, 13.9),
          new EieLayer("NT-LSTM", 1201, 2400, 0.10, 1.0, 6.5, 7.5));

  private static final FixedPoint FORMAT = new FixedPoint(0, 127);
  private static final int CODE_BITS = 4;

  static EieLayer named(String name) {
    return ALL.stream().filter(l -> l.name.equals(name)).findFirst().orElseThrow();
  }

  /** The same with another density of the matrix. */
  EieLayer withDensity(double other) {
    return new EieLayer(name, inputs, outputs, other, activations, theoreticalUs, actualUs);
  }

  /** Overhead that EIE published: actual over theoretical time. */
  double overhead() {
    return actualUs / theoreticalUs;
  }

  /** The layer as a network. */
  CompressedNetwork network(long seed) {
    return network(seed, 0);
  }

  /**
   * The layer as a network whose rows differ.
   *
   * @param spread standard deviation of rows' densities over their mean; their logarithms are
   *     normal
   */
  CompressedNetwork network(long seed, double spread) {
    double sigma = Math.sqrt(Math.log1p(spread * spread));
    SplittableRandom random = new SplittableRandom(seed);
    FullyConnected layer = new FullyConnected("fc", outputs, inputs);
    int[] start = new int[outputs + 1];
    int[] position = new int[(int) (1.2 * weights * inputs * outputs) + 1000];
    byte[] code = new byte[position.length];
    int at = 0;
    for (int k = 0; k < outputs; k++) {
      double density =
          spread == 0
              ? weights
              : Math.min(
                  0.95, weights * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2));
      for (long i = skip(random, density);
          i < inputs && at < position.length;
          i += 1 + skip(random, density)) {
        position[at] = (int) i;
        code[at++] = (byte) random.nextInt(1, 1 << CODE_BITS);
      }
      start[k + 1] = at;
    }
    short[] codebook = new short[1 << CODE_BITS];
    for (int i = 1; i < codebook.length; i++) {
      codebook[i] = (short) (i - codebook.length / 2);
    }
    SparseFilters filters =
        new SparseFilters(
            layer.weightShape(), start, Arrays.copyOf(position, at), Arrays.copyOf(code, at));
    CompressedLayer compressed =
        new CompressedLayer(
            "fc", filters, codebook, CODE_BITS, new int[outputs], FORMAT, FORMAT, 0, Double.NaN);
    return new CompressedNetwork(
        new Network(
            name, Shape.vector(inputs), List.of(new Network.Node(layer, List.of(Network.INPUT)))),
        Map.of("fc", compressed),
        FORMAT,
        new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
        new Provenance(Provenance.Kind.SYNTHETIC, "drawn, seed " + seed));
  }

  /** Zeros before the next weight: geometric. */
  private static long skip(SplittableRandom random, double density) {
    return (long) Math.floor(Math.log1p(-random.nextDouble()) / Math.log1p(-density));
  }

  /** Its input. */
  FeatureMap input(long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    short[] data = new short[inputs];
    for (int i = 0; i < inputs; i++) {
      data[i] = (short) (random.nextDouble() < activations ? random.nextInt(1, 100) : 0);
    }
    return new FeatureMap(Shape.vector(inputs), data);
  }
}
