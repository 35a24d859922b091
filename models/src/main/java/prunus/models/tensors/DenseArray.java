package prunus.models.tensors;

import java.util.List;

/**
 * A named array of a file of weights.
 *
 * @param dims sizes, outermost first
 * @param values in C order, all finite
 */
@SuppressWarnings("ArrayRecordComponent")
public record DenseArray(List<Long> dims, float[] values) {
  public DenseArray {
    dims = List.copyOf(dims);
    if (dims.stream().reduce(1L, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(values.length + " values do not fill " + dims);
    }
  }
}
