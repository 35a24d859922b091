package prunus.cli;

import java.util.Locale;
import java.util.Map;
import prunus.models.Scores;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.input.InputTensor;
import prunus.models.quantise.FloatForward;
import prunus.models.quantise.PrunedLayer;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Inference;

/**
 * How near a network in fixed point comes to the weights it was made of, from input to output.
 *
 * @param rms of the differences, as a share of that of floating point's values
 * @param sameLargest whether the largest output is the same
 */
record FloatAgreement(double rms, boolean sameLargest) {
  /** Beyond this a user is warned. */
  private static final double POOR = 0.1;

  static FloatAgreement of(
      CompressedNetwork model, Map<String, PrunedLayer> layers, InputTensor input) {
    float[] want = FloatForward.output(model.network(), layers, input.values());
    FeatureMap in = new FeatureMap(input.shape(), input.quantise(model.inputFormat()));
    String last = model.network().last().layer().name();
    short[] got = new Inference(model, new FastEngine()).run(in, (l, m) -> {}).get(last).data();
    FixedPoint format = model.format(last);
    double error = 0;
    double power = 0;
    for (int i = 0; i < want.length; i++) {
      double difference = format.real(got[i]) - want[i];
      error += difference * difference;
      power += (double) want[i] * want[i];
    }
    return new FloatAgreement(
        power == 0 ? (error == 0 ? 0 : Double.POSITIVE_INFINITY) : Math.sqrt(error / power),
        Scores.best(want.length, i -> want[i]) == Scores.best(got.length, i -> got[i]));
  }

  boolean poor() {
    return !(rms <= POOR);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "on the calibration input its output differs from floating point by %.2g %% (rms), with %s"
            + " largest value",
        100 * rms,
        sameLargest ? "the same" : "another");
  }
}
