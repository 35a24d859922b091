package prunus.models.prune;

import prunus.models.graph.WeightShape;

/**
 * A layer's dense weights.
 *
 * @param values in the order filter, channel, row, column; not copied: nobody may change them
 */
@SuppressWarnings("ArrayRecordComponent") // millions of weights: no boxing, no copies
public record LayerWeights(WeightShape shape, float[] values) {
  public LayerWeights {
    if (values.length != shape.elements()) {
      throw new IllegalArgumentException(values.length + " weights do not fit " + shape);
    }
  }

  int filterSize() {
    return (int) shape.filterSize();
  }
}
