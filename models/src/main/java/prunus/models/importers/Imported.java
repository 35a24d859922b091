package prunus.models.importers;

import java.util.Map;
import java.util.SplittableRandom;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.NetworkQuantiser;
import prunus.models.quantise.PrunedLayer;

/** From imported weights to a network in fixed point. */
public final class Imported {
  /**
   * How many times larger than on the calibration image activations may become: other pictures have
   * other extremes.
   */
  private static final double HEADROOM = 8;

  /** Most values in all maps together: they are held in memory during calibration. */
  private static final long MAX_VALUES = 1L << 26;

  private Imported() {}

  /**
   * Quantises imported weights on the default image.
   *
   * @param codeBits 1..8, for layers that bring no codebook
   * @throws ImportException if the network cannot be brought into fixed point
   */
  public static CompressedNetwork quantise(
      ImportGraph graph, Weights weights, int codeBits, Progress progress) {
    checkMaps(graph.network());
    InputTensor input = calibrationInput(graph);
    double range = InputReader.range(input.shape(), graph.preprocessing());
    Map<String, PrunedLayer> layers = weights.layers();
    try {
      return NetworkQuantiser.quantise(
          graph.network(),
          layers,
          new Calibration(input.shape(), input.values(), range, HEADROOM),
          codeBits,
          graph.preprocessing(),
          new Provenance(Provenance.Kind.IMPORTED, weights.source()),
          progress);
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          "network %s cannot be brought into fixed point: %s"
              .formatted(graph.network().name(), e.getMessage()),
          e);
    }
  }

  private static void checkMaps(Network network) {
    double values =
        network.nodes().stream()
            .mapToDouble(n -> network.shapeOf(n.layer().name()).elements())
            .sum();
    if (values > MAX_VALUES) {
      throw new ImportException(
          "the maps of network %s hold %.0f values and at most %d are possible"
              .formatted(network.name(), values, MAX_VALUES));
    }
  }

  /** The default image; for a vector, which is no image, pixels drawn evenly. */
  private static InputTensor calibrationInput(ImportGraph graph) {
    Shape shape = graph.network().input();
    if (shape.height() > 1 || shape.width() > 1) {
      return InputReader.defaultFor(shape, graph.preprocessing(), InputReader.DEFAULT_SEED);
    }
    var random = new SplittableRandom(InputReader.DEFAULT_SEED);
    double mean =
        graph.preprocessing().mean().isEmpty() ? 0 : graph.preprocessing().mean().getFirst();
    float[] values = new float[shape.channels()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((random.nextInt(256) - mean) * graph.preprocessing().scale());
    }
    return new InputTensor(shape, values);
  }
}
