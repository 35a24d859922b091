package prunus.models.quantise;

import java.util.Map;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;

/**
 * The input on which formats and biases are chosen.
 *
 * @param values the network's input, channel-major, after preprocessing
 * @param range largest magnitude any input can have, at least that of {@code values}
 * @param headroom how many times larger than on this input activations may be before they are
 *     clamped, at least 1
 * @param given inputs that the host alone reads, by name
 */
@SuppressWarnings("ArrayRecordComponent")
public record Calibration(
    Shape shape, float[] values, double range, double headroom, Map<String, HostTensor> given) {
  /** An input on which nothing is clamped, and no room beyond it. */
  public Calibration(Shape shape, float[] values, double range) {
    this(shape, values, range, 1);
  }

  /** An input of a network without other inputs. */
  public Calibration(Shape shape, float[] values, double range, double headroom) {
    this(shape, values, range, headroom, Map.of());
  }

  public Calibration {
    if (values.length != shape.elements()) {
      throw new IllegalArgumentException("a calibration input of the wrong size for " + shape);
    }
  }
}
