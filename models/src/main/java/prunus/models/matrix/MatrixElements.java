package prunus.models.matrix;

import java.nio.file.Path;
import java.util.Arrays;

/** Elements in the order of a file, then sorted into a matrix. */
final class MatrixElements {
  private final int rows;
  private final int columns;
  private final MatrixMarket.Symmetry symmetry;
  private long[] key; // row · columns + column
  private float[] value;
  private int size;

  MatrixElements(int rows, int columns, int expected, MatrixMarket.Symmetry symmetry) {
    this.rows = rows;
    this.columns = columns;
    this.symmetry = symmetry;
    int both = symmetry == MatrixMarket.Symmetry.GENERAL ? expected : 2 * expected;
    this.key = new long[both];
    this.value = new float[both];
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Adds an element and, in a symmetric matrix, its mirror image. */
  void add(int row, int column, float v) {
    put(row, column, v);
    if (symmetry != MatrixMarket.Symmetry.GENERAL && row != column) {
      put(column, row, symmetry == MatrixMarket.Symmetry.SYMMETRIC ? v : -v);
    }
  }

  private void put(int row, int column, float v) {
    key[size] = (long) row * columns + column;
    value[size++] = v;
  }

  /**
   * The matrix, zeros dropped.
   *
   * @throws MatrixException if an element was given twice
   */
  SparseMatrix toMatrix(Path file) {
    long[] order = new long[size]; // 48 bits of key, sorted with the place it came from
    int[] place = sortedPlaces(order);
    int kept = 0;
    int[] start = new int[rows + 1];
    int[] column = new int[size];
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      long at = key[place[i]];
      if (i > 0 && at == key[place[i - 1]]) {
        throw new MatrixException(
            "%s: the element of row %d, column %d is given twice"
                .formatted(file, at / columns + 1, at % columns + 1));
      }
      if (value[place[i]] != 0) {
        column[kept] = (int) (at % columns);
        values[kept++] = value[place[i]];
        start[(int) (at / columns) + 1]++;
      }
    }
    for (int r = 0; r < rows; r++) {
      start[r + 1] += start[r];
    }
    return new SparseMatrix(
        rows, columns, start, Arrays.copyOf(column, kept), Arrays.copyOf(values, kept));
  }

  /** Places in order of key: a counting sort by row, then each row by column. */
  private int[] sortedPlaces(long[] packed) {
    int[] rowStart = new int[rows + 1];
    for (int i = 0; i < size; i++) {
      rowStart[(int) (key[i] / columns) + 1]++;
    }
    for (int r = 0; r < rows; r++) {
      rowStart[r + 1] += rowStart[r];
    }
    int[] next = rowStart.clone();
    for (int i = 0; i < size; i++) {
      int row = (int) (key[i] / columns);
      packed[next[row]++] = ((key[i] % columns) << 32) | i;
    }
    int[] place = new int[size];
    for (int r = 0; r < rows; r++) {
      Arrays.sort(packed, rowStart[r], rowStart[r + 1]);
    }
    for (int i = 0; i < size; i++) {
      place[i] = (int) packed[i];
    }
    return place;
  }
}
