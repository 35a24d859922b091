package prunus.models.compress;

import prunus.models.graph.WeightShape;

/**
 * The non-zero weights of a layer as codebook codes, filter by filter.
 *
 * <p>Filter k's weights are {@code start[k]..start[k+1]-1}; {@code position} is the index within
 * the filter, {@code (c·R + r)·S + s}, strictly increasing; {@code code} is an unsigned codebook
 * index, never 0. The arrays are not copied: nobody may change them.
 *
 * @param start K+1 entries, from 0 to the number of non-zeros
 */
@SuppressWarnings("ArrayRecordComponent") // tens of millions of weights: no boxing, no copies
public record SparseFilters(WeightShape shape, int[] start, int[] position, byte[] code) {
  /**
   * Checks the structure.
   *
   * @throws IllegalArgumentException if the arrays do not fit the shape or each other
   */
  public SparseFilters {
    boolean lengths =
        start.length == shape.filters() + 1
            && start[0] == 0
            && start[shape.filters()] == position.length
            && position.length == code.length;
    if (!lengths) {
      throw new IllegalArgumentException("sparse filters: array lengths do not fit " + shape);
    }
    long size = shape.filterSize();
    for (int k = 0; k < shape.filters(); k++) {
      int previous = -1;
      if (start[k + 1] < start[k]) {
        throw new IllegalArgumentException(
            "sparse filters: filter " + k + " ends before it starts");
      }
      for (int i = start[k]; i < start[k + 1]; i++) {
        if (position[i] <= previous || position[i] >= size || code[i] == 0) {
          throw new IllegalArgumentException(
              "sparse filters: filter %d has a bad entry at %d".formatted(k, i - start[k]));
        }
        previous = position[i];
      }
    }
  }

  /** Non-zero weights in all. */
  public int nonZeros() {
    return position.length;
  }

  /** Non-zero weights of filter k. */
  public int nonZeros(int k) {
    return start[k + 1] - start[k];
  }

  /** Share of weights that are not zero, 0..1. */
  public double density() {
    return (double) nonZeros() / shape.elements();
  }
}
