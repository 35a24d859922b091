package prunus.models.prune;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Optimal Brain Surgeon, Hassibi and Stork 1993: removes the weight of least saliency {@code
 * w_q²/(2·[H⁻¹]_qq)}, moves the others by {@code −w_q/[H⁻¹]_qq · H⁻¹e_q}, and takes q out of H⁻¹,
 * until the density is reached. For a layer's squared error all filters have the same Hessian,
 * {@code X·Xᵀ} of its inputs, and each is pruned by itself to the same density.
 *
 * @param inverseHessian symmetric and positive, as wide as a filter; for small layers
 */
@SuppressWarnings("ArrayRecordComponent")
public record OptimalBrainSurgeon(double density, double[][] inverseHessian) implements Pruner {
  @Override
  public Pruned prune(LayerWeights layer) {
    int size = layer.filterSize();
    if (inverseHessian.length != size) {
      throw new IllegalArgumentException("the inverse Hessian must be as wide as a filter");
    }
    float[] values = new float[layer.values().length];
    BitSet kept = new BitSet(values.length);
    for (int k = 0; k < layer.shape().filters(); k++) {
      double[] w = new double[size];
      for (int i = 0; i < size; i++) {
        w[i] = layer.values()[k * size + i];
      }
      BitSet own = filter(w, Ranking.count(density, size));
      for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
        kept.set(k * size + i);
        values[k * size + i] = (float) w[i];
      }
    }
    return new Pruned(kept, values);
  }

  /** Prunes one filter in place; the weights kept. */
  private BitSet filter(double[] w, int count) {
    double[][] inverse =
        java.util.Arrays.stream(inverseHessian).map(double[]::clone).toArray(double[][]::new);
    BitSet kept = new BitSet();
    kept.set(0, w.length);
    while (kept.cardinality() > count) {
      int q = kept.nextSetBit(0);
      for (int i : kept.stream().toArray()) {
        q = w[i] * w[i] / inverse[i][i] < w[q] * w[q] / inverse[q][q] ? i : q;
      }
      double[] column = inverse[q].clone();
      double step = w[q] / column[q];
      for (int i = 0; i < w.length; i++) {
        w[i] -= step * column[i];
        double factor = column[i] / column[q];
        double[] row = inverse[i];
        IntStream.range(0, w.length).forEach(j -> row[j] -= factor * column[j]);
      }
      w[q] = 0;
      kept.clear(q);
    }
    return kept;
  }
}
