package prunus.models.quantise;

import prunus.models.graph.WeightShape;

/**
 * A pruned layer's weights before quantisation, in the order of {@link
 * prunus.models.compress.SparseFilters}: filter k's are {@code start[k]..start[k+1]-1}, positions
 * strictly increasing. The arrays are not copied: nobody may change them.
 *
 * @param value finite, not 0
 */
@SuppressWarnings("ArrayRecordComponent") // tens of millions of weights: no boxing, no copies
public record SparseWeights(WeightShape shape, int[] start, int[] position, float[] value) {
  public SparseWeights {
    if (start.length != shape.filters() + 1
        || start[shape.filters()] != position.length
        || position.length != value.length) {
      throw new IllegalArgumentException("sparse weights: array lengths do not fit " + shape);
    }
  }

  /** All weights in the order filter, channel, row, column, 0 where there is none. */
  public float[] dense() {
    int size = Math.toIntExact(shape.filterSize());
    float[] dense = new float[Math.toIntExact(shape.elements())];
    for (int k = 0; k < shape.filters(); k++) {
      for (int i = start[k]; i < start[k + 1]; i++) {
        dense[k * size + position[i]] = value[i];
      }
    }
    return dense;
  }
}
