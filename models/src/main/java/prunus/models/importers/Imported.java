package prunus.models.importers;

import prunus.models.Progress;
import prunus.models.calibrate.DefaultCalibration;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;

/** From imported weights to a network in fixed point. */
public final class Imported {
  private Imported() {}

  /**
   * Quantises imported weights.
   *
   * @param samples the inputs on which formats are chosen
   * @param codeBits 1..8, for layers that bring no codebook
   * @throws prunus.models.BadInputException if the network cannot be brought into fixed point
   */
  public static CompressedNetwork quantise(
      ImportGraph graph, Weights weights, Samples samples, int codeBits, Progress progress) {
    return DefaultCalibration.quantise(
        graph.network(),
        weights.layers(),
        samples,
        graph.preprocessing(),
        new Provenance(Provenance.Kind.IMPORTED, weights.source()),
        graph.host(),
        codeBits,
        progress);
  }
}
