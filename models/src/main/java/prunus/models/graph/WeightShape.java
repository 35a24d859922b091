package prunus.models.graph;

/**
 * Shape of a weight tensor K × C × R × S in that order (O,I,H,W). A fully connected layer is K × C
 * × 1 × 1, its input flattened in channel, row, column order.
 *
 * @param filters K, output channels
 * @param channels C, input channels each filter sees (per group)
 * @param rows R, kernel height
 * @param columns S, kernel width
 */
public record WeightShape(int filters, int channels, int rows, int columns) {
  public WeightShape {
    if (filters < 1 || channels < 1 || rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "weight shape %dx%dx%dx%d has a dimension below 1"
              .formatted(filters, channels, rows, columns));
    }
  }

  /** Weights in one filter, C·R·S. */
  public long filterSize() {
    return (long) channels * rows * columns;
  }

  /** Weights in all, K·C·R·S. */
  public long elements() {
    return filters * filterSize();
  }
}
