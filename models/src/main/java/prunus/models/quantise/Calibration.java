package prunus.models.quantise;

import prunus.models.graph.Shape;

/**
 * The input on which formats and biases are chosen.
 *
 * @param values the network's input, channel-major, after preprocessing
 * @param range largest magnitude any input can have, at least that of {@code values}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Calibration(Shape shape, float[] values, double range) {
  public Calibration {
    if (values.length != shape.elements()) {
      throw new IllegalArgumentException("a calibration input of the wrong size for " + shape);
    }
  }
}
