package prunus.models.quantise;

import java.util.List;
import java.util.Map;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;

/**
 * The inputs on which formats and biases are chosen.
 *
 * @param shape of the network's input
 * @param samples at least one; biases are found and noise is measured on the first
 * @param range largest magnitude any input can have, at least that of the samples
 * @param headroom how many times larger than on the samples activations may be before they are
 *     clamped, at least 1
 */
public record Calibration(Shape shape, List<Sample> samples, double range, double headroom) {
  /**
   * One input.
   *
   * @param values the network's input, channel-major, after preprocessing
   * @param given inputs that the host alone reads, by name
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Sample(float[] values, Map<String, HostTensor> given) {
    public Sample {
      given = Map.copyOf(given);
    }

    /** An input of a network without others. */
    public Sample(float[] values) {
      this(values, Map.of());
    }
  }

  /** An input on which nothing is clamped, and no room beyond it. */
  public Calibration(Shape shape, float[] values, double range) {
    this(shape, values, range, 1);
  }

  /** One input of a network without others. */
  public Calibration(Shape shape, float[] values, double range, double headroom) {
    this(shape, List.of(new Sample(values)), range, headroom);
  }

  public Calibration {
    samples = List.copyOf(samples);
    if (samples.isEmpty()
        || samples.stream().anyMatch(s -> s.values().length != shape.elements())) {
      throw new IllegalArgumentException("a calibration input of the wrong size for " + shape);
    }
  }

  /** The sample that integers are measured on. */
  public Sample first() {
    return samples.getFirst();
  }
}
