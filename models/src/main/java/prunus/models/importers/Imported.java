package prunus.models.importers;

import java.util.Optional;
import prunus.models.Progress;
import prunus.models.calibrate.DefaultCalibration;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;
import prunus.models.input.InputTensor;

/** From imported weights to a network in fixed point. */
public final class Imported {
  private Imported() {}

  /**
   * Quantises imported weights.
   *
   * @param calibration the input on which formats are chosen; by default the default image
   * @param codeBits 1..8, for layers that bring no codebook
   * @throws prunus.models.BadInputException if the network cannot be brought into fixed point
   */
  public static CompressedNetwork quantise(
      ImportGraph graph,
      Weights weights,
      Optional<InputTensor> calibration,
      int codeBits,
      Progress progress) {
    return DefaultCalibration.quantise(
        graph.network(),
        weights.layers(),
        calibration,
        graph.preprocessing(),
        new Provenance(Provenance.Kind.IMPORTED, weights.source()),
        graph.host(),
        codeBits,
        progress);
  }
}
