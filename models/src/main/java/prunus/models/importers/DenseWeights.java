package prunus.models.importers;

import prunus.models.graph.WeightShape;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;
import prunus.models.tensors.Values;

/** Dense weights as sparse ones: what is 0 is pruned. */
public final class DenseWeights {
  private DenseWeights() {}

  /**
   * A layer of dense weights.
   *
   * @param dense in the order filter, channel, row, column, all finite
   * @param bias one for each filter
   */
  public static PrunedLayer sparse(WeightShape shape, float[] dense, double[] bias) {
    return sparse(shape, Values.of(dense), bias);
  }

  /** The same, from where they lie; they are gone through twice and never held whole. */
  public static PrunedLayer sparse(WeightShape shape, Values dense, double[] bias) {
    if (dense.count() != shape.elements() || bias.length != shape.filters()) {
      throw new IllegalArgumentException("weights or biases do not fit " + shape);
    }
    int count = 0;
    for (int i = 0; i < dense.count(); i++) {
      count += dense.at(i) != 0 ? 1 : 0;
    }
    int[] start = new int[shape.filters() + 1];
    int[] position = new int[count];
    float[] value = new float[count];
    int size = (int) shape.filterSize();
    int to = 0;
    for (int k = 0; k < shape.filters(); k++) {
      for (int j = 0; j < size; j++) {
        float weight = dense.at(k * size + j);
        if (weight != 0) {
          position[to] = j;
          value[to++] = weight;
        }
      }
      start[k + 1] = to;
    }
    return new PrunedLayer(
        new SparseWeights(shape, start, position, value), new BiasRule.Given(bias));
  }
}
