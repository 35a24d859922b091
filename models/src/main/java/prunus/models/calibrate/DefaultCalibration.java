package prunus.models.calibrate;

import java.util.Map;
import java.util.SplittableRandom;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.HostPart;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.input.NetworkInput;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.NetworkQuantiser;
import prunus.models.quantise.PrunedLayer;

/** Quantises weights whose activations are not known beforehand. */
public final class DefaultCalibration {
  /**
   * How many times larger than on the calibration image activations may become: other pictures have
   * other extremes.
   */
  private static final double HEADROOM = 8;

  /** Most values in all maps together: they are held in memory during calibration. */
  private static final long MAX_VALUES = 1L << 26;

  private DefaultCalibration() {}

  /**
   * Quantises on the default image.
   *
   * @param layers by layer name, one for each layer with weights
   * @param codeBits 1..8, for layers that bring no codebook
   * @throws BadInputException if the network cannot be brought into fixed point
   */
  public static CompressedNetwork quantise(
      Network network,
      Map<String, PrunedLayer> layers,
      Preprocessing preprocessing,
      Provenance provenance,
      int codeBits,
      Progress progress) {
    return quantise(
        network,
        layers,
        Samples.image(network.input(), preprocessing),
        preprocessing,
        provenance,
        HostPart.NONE,
        codeBits,
        progress);
  }

  /**
   * Quantises on inputs.
   *
   * @param layers by layer name, one for each layer with weights
   * @param samples the inputs; activations may be {@value #HEADROOM} times as large as on them
   * @param host what the host runs of it
   * @param codeBits 1..8, for layers that bring no codebook
   * @throws BadInputException if the network cannot be brought into fixed point
   */
  public static CompressedNetwork quantise(
      Network network,
      Map<String, PrunedLayer> layers,
      Samples samples,
      Preprocessing preprocessing,
      Provenance provenance,
      HostPart host,
      int codeBits,
      Progress progress) {
    checkMaps(network);
    try {
      return NetworkQuantiser.quantise(
          network,
          layers,
          new Calibration(network.input(), samples.calibration(), samples.range(), HEADROOM),
          codeBits,
          preprocessing,
          provenance,
          host,
          progress);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "network %s cannot be brought into fixed point: %s"
              .formatted(network.name(), e.getMessage()),
          e);
    }
  }

  private static void checkMaps(Network network) {
    double values =
        network.nodes().stream()
            .mapToDouble(n -> network.shapeOf(n.layer().name()).elements())
            .sum();
    if (values > MAX_VALUES) {
      throw new BadInputException(
          "the maps of network %s hold %.0f values and at most %d are possible"
              .formatted(network.name(), values, MAX_VALUES));
    }
  }

  /** The default image; for a vector or many channels, which are no image, pixels drawn evenly. */
  public static InputTensor input(Shape shape, Preprocessing preprocessing) {
    if (shape.equals(Shape.NONE)) {
      return NetworkInput.NO_MAP;
    }
    boolean image = shape.height() > 1 || shape.width() > 1;
    if (image && shape.channels() <= InputReader.MAX_CHANNELS) {
      return InputReader.defaultFor(shape, preprocessing, InputReader.DEFAULT_SEED);
    }
    var random = new SplittableRandom(InputReader.DEFAULT_SEED);
    double mean = preprocessing.mean(0);
    float[] values = new float[(int) shape.elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((random.nextInt(256) - mean) * preprocessing.factor(0));
    }
    return new InputTensor(shape, values);
  }
}
