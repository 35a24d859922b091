package prunus.models.calibrate;

import java.util.List;
import java.util.OptionalDouble;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;
import prunus.models.input.InputReader;
import prunus.models.input.NetworkInput;
import prunus.models.quantise.Calibration;

/**
 * What formats are chosen on.
 *
 * @param inputs at least one
 * @param range largest magnitude that any input can have
 */
public record Samples(List<NetworkInput> inputs, double range) {
  /** How many times larger than the given samples others may be. */
  private static final int HEADROOM = 2;

  public Samples {
    inputs = List.copyOf(inputs);
  }

  /** The inputs as the quantiser takes them. */
  public List<Calibration.Sample> calibration() {
    return inputs.stream().map(i -> new Calibration.Sample(i.map().values(), i.given())).toList();
  }

  /** The default image, and room for any picture. */
  public static Samples image(Shape shape, Preprocessing preprocessing) {
    NetworkInput image = new NetworkInput(DefaultCalibration.input(shape, preprocessing));
    return new Samples(List.of(image), InputReader.range(shape, preprocessing));
  }

  /**
   * Inputs like those to come.
   *
   * @param range that is known; by default others may be {@value #HEADROOM} times as large as these
   */
  public static Samples of(List<NetworkInput> inputs, OptionalDouble range) {
    double largest = 0;
    for (NetworkInput input : inputs) {
      for (float v : input.map().values()) {
        largest = Math.max(largest, Math.abs(v));
      }
    }
    return new Samples(inputs, Math.max(largest, range.orElse(HEADROOM * largest)));
  }
}
