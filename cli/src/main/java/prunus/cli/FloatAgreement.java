package prunus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import prunus.models.Scores;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.host.HostTensor;
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
    FeatureMap in = new FeatureMap(input.shape(), input.quantise(model.inputFormat()));
    Inference inference = new Inference(model, new FastEngine());
    Map<String, FeatureMap> maps = inference.run(in, (l, m) -> {});
    List<Float> want = new ArrayList<>();
    List<Float> got = new ArrayList<>();
    inference.outputs().values().forEach(t -> addAll(got, t));
    if (got.isEmpty()) {
      String last = model.network().last().layer().name();
      FixedPoint format = model.format(last);
      for (short value : maps.get(last).data()) {
        got.add((float) format.real(value));
      }
      for (float value :
          FloatForward.tensor(model.network(), layers, input.values(), model.host(), last)) {
        want.add(value);
      }
    } else {
      FloatForward.outputs(model.network(), layers, input.values(), model.host())
          .values()
          .forEach(t -> addAll(want, t));
    }
    double error = 0;
    double power = 0;
    for (int i = 0; i < want.size(); i++) {
      double difference = (double) got.get(i) - want.get(i);
      error += difference * difference;
      power += (double) want.get(i) * want.get(i);
    }
    return new FloatAgreement(
        power == 0 ? (error == 0 ? 0 : Double.POSITIVE_INFINITY) : Math.sqrt(error / power),
        Scores.best(want.size(), want::get) == Scores.best(got.size(), got::get));
  }

  private static void addAll(List<Float> to, HostTensor tensor) {
    if (tensor.floats() != null) {
      for (float value : tensor.floats()) {
        to.add(value);
      }
    }
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
