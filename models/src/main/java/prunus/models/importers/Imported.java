package prunus.models.importers;

import java.util.Map;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;
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

  private Imported() {}

  /**
   * Quantises imported weights on the default image.
   *
   * @param codeBits 1..8, for layers that bring no codebook
   * @throws ImportException if the network cannot be brought into fixed point
   */
  public static CompressedNetwork quantise(
      ImportGraph graph, Weights weights, int codeBits, Progress progress) {
    InputTensor input =
        InputReader.defaultFor(
            graph.network().input(), graph.preprocessing(), InputReader.DEFAULT_SEED);
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
}
