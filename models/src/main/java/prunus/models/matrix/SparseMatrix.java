package prunus.models.matrix;

/**
 * A sparse matrix by rows. Row r's elements are {@code start[r]..start[r+1]-1}, columns strictly
 * increasing, values finite and not 0. The arrays are not copied: nobody may change them.
 *
 * @param rows 1 or more
 * @param columns 1 or more
 */
@SuppressWarnings("ArrayRecordComponent")
public record SparseMatrix(int rows, int columns, int[] start, int[] column, float[] value) {
  public SparseMatrix {
    if (rows < 1
        || columns < 1
        || start.length != rows + 1
        || start[rows] != column.length
        || column.length != value.length) {
      throw new IllegalArgumentException("sparse matrix: array lengths do not fit");
    }
  }

  /** Elements that are not zero. */
  public int nonZeros() {
    return value.length;
  }
}
