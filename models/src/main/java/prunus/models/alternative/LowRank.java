package prunus.models.alternative;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import prunus.models.graph.WeightShape;
import prunus.models.prune.LayerWeights;

/**
 * The nearest matrix of rank r, as two factors: the layer as a matrix W of K filters by n = C·R·S
 * weights is {@code U Σ Vᵀ}, and what is kept of it {@code (U_r Σ_r)(V_rᵀ)}. Denton, Zaremba,
 * Bruna, LeCun, Fergus 2014, <i>Exploiting linear structure within convolutional networks</i>; the
 * nearest by Eckart and Young 1936. Stored: {@code 32·r·(K + n)} bits, r the largest rank for which
 * these are {@code 1/ratio} of the 32·K·n dense ones, at least 1; dense where that is less.
 *
 * @param ratio of dense to stored bits, 0.1 to 1000
 */
public record LowRank(double ratio) implements Compression {
  /** Checks the range. */
  public LowRank {
    Require.between("ratio", ratio, 0.1, 1000);
  }

  /** r for a layer of this shape. */
  public int rank(WeightShape shape) {
    long filters = shape.filters();
    long size = shape.filterSize();
    long rank = (long) Math.floor((double) (filters * size) / (ratio * (filters + size)));
    return Math.clamp(rank, 1, (int) Math.min(filters, size));
  }

  @Override
  public Approximation apply(LayerWeights layer) {
    int filters = layer.shape().filters();
    int size = (int) layer.shape().filterSize();
    int rank = rank(layer.shape());
    long bits = (long) Float.SIZE * rank * (filters + size);
    if (bits >= Float.SIZE * layer.shape().elements()) {
      return new Uncompressed().apply(layer);
    }
    RealMatrix product = product(matrix(layer, filters, size), rank);
    float[] out = new float[layer.values().length];
    for (int k = 0; k < filters; k++) {
      for (int i = 0; i < size; i++) {
        out[k * size + i] = (float) product.getEntry(k, i);
      }
    }
    return new Approximation(out, bits);
  }

  private static RealMatrix product(RealMatrix w, int rank) {
    SingularValueDecomposition svd = new SingularValueDecomposition(w);
    int rows = w.getRowDimension() - 1;
    RealMatrix left = svd.getU().getSubMatrix(0, rows, 0, rank - 1);
    RealMatrix scale = svd.getS().getSubMatrix(0, rank - 1, 0, rank - 1);
    RealMatrix right = svd.getVT().getSubMatrix(0, rank - 1, 0, w.getColumnDimension() - 1);
    return left.multiply(scale).multiply(right);
  }

  private static RealMatrix matrix(LayerWeights layer, int filters, int size) {
    RealMatrix w = new Array2DRowRealMatrix(filters, size);
    for (int i = 0; i < layer.values().length; i++) {
      w.setEntry(i / size, i % size, layer.values()[i]);
    }
    return w;
  }

  @Override
  public String description() {
    return "low rank (SVD), ratio " + Require.text(ratio);
  }
}
