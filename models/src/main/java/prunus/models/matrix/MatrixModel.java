package prunus.models.matrix;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.NetworkQuantiser;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;

/** One sparse matrix as a network: a fully connected layer without bias and rectifier. */
public final class MatrixModel {
  private MatrixModel() {}

  /**
   * The network {@code y = M·x}, quantised.
   *
   * @param name of the layer and the network
   * @param x one value per column; formats are chosen for it
   * @param codeBits 1..8
   * @throws MatrixException if the vector does not fit, or the matrix not into fixed point
   */
  public static CompressedNetwork of(String name, SparseMatrix m, float[] x, int codeBits) {
    if (x.length != m.columns()) {
      throw new MatrixException(
          "the vector has %d elements and the matrix %d columns".formatted(x.length, m.columns()));
    }
    String layer = name.isBlank() || name.equals(Network.INPUT) ? "matrix" : name;
    Shape input = Shape.vector(m.columns());
    var network =
        new Network(
            layer,
            input,
            List.of(
                new Network.Node(
                    new FullyConnected(layer, m.rows(), m.columns()), List.of(Network.INPUT))));
    var shape = new WeightShape(m.rows(), m.columns(), 1, 1);
    var weights = new SparseWeights(shape, m.start(), m.column(), m.value());
    var bias = new BiasRule.Given(new double[m.rows()]);
    try {
      return NetworkQuantiser.quantise(
          network,
          Map.of(layer, new PrunedLayer(weights, bias)),
          new Calibration(input, x, 0),
          codeBits,
          new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
          new Provenance(Provenance.Kind.IMPORTED, "matrix " + name),
          Progress.NONE);
    } catch (IllegalArgumentException e) {
      throw new MatrixException("matrix %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  /**
   * A random vector: a share of its elements uniform in ±[1/16, 1), the others zero.
   *
   * @param length 1 or more
   * @param density share of elements that are not zero, 0..1; met to the nearest element
   */
  public static float[] randomVector(int length, double density, long seed) {
    if (!(density >= 0 && density <= 1)) {
      throw new MatrixException("a density of " + density + " is not from 0 to 1");
    }
    SplittableRandom random = new SplittableRandom(seed);
    float[] out = new float[length];
    long wanted = Math.round(density * length);
    for (int i = 0; i < length; i++) {
      if (random.nextDouble() * (length - i) < wanted) {
        wanted--;
        float magnitude = 0.0625f + 0.9375f * random.nextFloat(); // none rounds to 0
        out[i] = random.nextBoolean() ? magnitude : -magnitude;
      }
    }
    return out;
  }
}
