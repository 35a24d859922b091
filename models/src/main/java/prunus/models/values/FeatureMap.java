package prunus.models.values;

import prunus.models.graph.Shape;

/**
 * 16-bit activations in channel, row, column order. The array is not copied: nobody may change it.
 *
 * @param shape C × H × W
 * @param data C·H·W integers
 */
@SuppressWarnings("ArrayRecordComponent")
public record FeatureMap(Shape shape, short[] data) {
  public FeatureMap {
    if (data.length != shape.elements()) {
      throw new IllegalArgumentException(
          "feature map " + shape + " given " + data.length + " activations");
    }
  }

  /** The activation of channel c at row y, column x. */
  public short at(int c, int y, int x) {
    return data[(c * shape.height() + y) * shape.width() + x];
  }

  /** Share of activations that are not zero, 0..1. */
  public double density() {
    long nonZero = 0;
    for (short a : data) {
      nonZero += a != 0 ? 1 : 0;
    }
    return (double) nonZero / data.length;
  }
}
