package prunus.models.quantise;

import prunus.models.graph.Shape;

/**
 * The input on which formats and biases are chosen.
 *
 * @param values the network's input, channel-major, after preprocessing
 * @param range largest magnitude any input can have, at least that of {@code values}
 * @param headroom how many times larger than on this input activations may be before they are
 *     clamped, at least 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record Calibration(Shape shape, float[] values, double range, double headroom) {
  /** An input on which nothing is clamped, and no room beyond it. */
  public Calibration(Shape shape, float[] values, double range) {
    this(shape, values, range, 1);
  }

  public Calibration {
    if (values.length != shape.elements()) {
      throw new IllegalArgumentException("a calibration input of the wrong size for " + shape);
    }
  }
}
