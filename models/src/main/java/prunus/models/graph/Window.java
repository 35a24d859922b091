package prunus.models.graph;

/**
 * What slides over a map: a kernel's taps or a pooling's window, how far it steps, how far its rows
 * and columns lie apart, and what is added around the map.
 *
 * @param rows R
 * @param columns S
 * @param strideRows step from one output row to the next, at least 1
 * @param strideColumns step from one output column to the next
 * @param dilationRows distance of neighbouring rows of the window, 1 for an ordinary one
 * @param dilationColumns distance of neighbouring columns
 * @param top padding above the map
 * @param left padding left of it
 * @param bottom padding below it
 * @param right padding right of it
 */
public record Window(
    int rows,
    int columns,
    int strideRows,
    int strideColumns,
    int dilationRows,
    int dilationColumns,
    int top,
    int left,
    int bottom,
    int right) {
  /**
   * Checks sizes.
   *
   * @throws IllegalArgumentException saying which is out of range
   */
  public Window {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("a window of %dx%d".formatted(rows, columns));
    }
    if (strideRows < 1 || strideColumns < 1 || dilationRows < 1 || dilationColumns < 1) {
      throw new IllegalArgumentException("a stride or dilation below 1");
    }
    if (top < 0 || left < 0 || bottom < 0 || right < 0) {
      throw new IllegalArgumentException(
          "the negative padding " + Math.min(Math.min(top, left), Math.min(bottom, right)));
    }
  }

  /** A window with the same stride and padding both ways. */
  public static Window of(int rows, int columns, int stride, int pad) {
    return new Window(rows, columns, stride, stride, 1, 1, pad, pad, pad, pad);
  }

  /** One pixel at a time. */
  public static Window point() {
    return of(1, 1, 1, 0);
  }

  /** Elements of the window. */
  public int size() {
    return Math.multiplyExact(rows, columns);
  }

  /** Rows from its first to its last. */
  public long spanRows() {
    return (rows - 1L) * dilationRows + 1;
  }

  /** Columns from its first to its last. */
  public long spanColumns() {
    return (columns - 1L) * dilationColumns + 1;
  }

  /**
   * Rows of one phase of a padded map: what the map has, or what the last output's last tap reads.
   *
   * @param height of the map
   * @param outputs rows of the output
   */
  public int phaseHeight(int height, int outputs) {
    return places(height + top, outputs, strideRows, spanRows());
  }

  /** Columns of one phase, likewise. */
  public int phaseWidth(int width, int outputs) {
    return places(width + left, outputs, strideColumns, spanColumns());
  }

  private static int places(int padded, int outputs, int stride, long span) {
    long last = (outputs - 1L) * stride + span;
    return Math.toIntExact(Math.ceilDiv(Math.max(padded, last), (long) stride));
  }

  /** Whether it is given by one stride and one padding, without dilation. */
  public boolean plain() {
    return strideRows == strideColumns
        && dilationRows == 1
        && dilationColumns == 1
        && top == left
        && top == bottom
        && top == right;
  }

  /** Whether some padding is there. */
  public boolean padded() {
    return top > 0 || left > 0 || bottom > 0 || right > 0;
  }
}
