package prunus.models.importers;

import prunus.models.Progress;
import prunus.models.calibrate.DefaultCalibration;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;

/** From imported weights to a network in fixed point. */
public final class Imported {
  private Imported() {}

  /**
   * Quantises imported weights on the default image.
   *
   * @param codeBits 1..8, for layers that bring no codebook
   * @throws prunus.models.BadInputException if the network cannot be brought into fixed point
   */
  public static CompressedNetwork quantise(
      ImportGraph graph, Weights weights, int codeBits, Progress progress) {
    return DefaultCalibration.quantise(
        graph.network(),
        weights.layers(),
        graph.preprocessing(),
        new Provenance(Provenance.Kind.IMPORTED, weights.source()),
        codeBits,
        progress);
  }
}
