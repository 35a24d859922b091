package prunus.models.input;

import prunus.models.compress.FixedPoint;
import prunus.models.graph.Shape;

/**
 * A network's input after preprocessing.
 *
 * @param values channel-major; not copied: nobody may change them
 */
@SuppressWarnings("ArrayRecordComponent")
public record InputTensor(Shape shape, float[] values) {
  public InputTensor {
    if (values.length != shape.elements()) {
      throw new IllegalArgumentException(
          values.length + " values do not make an input of shape " + shape);
    }
  }

  /** The values in fixed point, channel-major. */
  public short[] quantise(FixedPoint format) {
    short[] out = new short[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = format.quantise(values[i]);
    }
    return out;
  }
}
