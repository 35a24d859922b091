package prunus.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import prunus.models.Scores;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.host.HostTensor;
import prunus.models.input.NetworkInput;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.FloatForward;
import prunus.models.quantise.PrunedLayer;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Inference;

/**
 * How near a network in fixed point comes to the weights it was made of, from input to output.
 *
 * @param rms of the differences over all samples, as a share of that of floating point's values
 * @param sameLargest of how many samples the largest output is the same
 * @param samples how many there are
 * @param cosine the least of a sample
 * @param worst largest difference of an output, as a share of the largest value
 */
record FloatAgreement(double rms, int sameLargest, int samples, double cosine, double worst) {
  /** Beyond this a user is warned. */
  private static final double POOR = 0.1;

  /** Against the weights that the network was made of, in our own floating point. */
  static FloatAgreement of(
      CompressedNetwork model, Map<String, PrunedLayer> layers, List<NetworkInput> inputs) {
    return of(model, inputs, input -> floats(model, layers, input));
  }

  /**
   * Against another way to compute the outputs.
   *
   * @param reference the outputs of an input, one behind the other
   */
  static FloatAgreement of(
      CompressedNetwork model,
      List<NetworkInput> inputs,
      Function<NetworkInput, float[]> reference) {
    double error = 0;
    double power = 0;
    int same = 0;
    double cosine = 1;
    double worst = 0;
    double largest = 0;
    for (NetworkInput input : inputs) {
      float[] got = integers(model, input);
      float[] want = reference.apply(input);
      double product = 0;
      double gotPower = 0;
      double wantPower = 0;
      for (int i = 0; i < want.length; i++) {
        double difference = (double) got[i] - want[i];
        error += difference * difference;
        wantPower += (double) want[i] * want[i];
        gotPower += (double) got[i] * got[i];
        product += (double) want[i] * got[i];
        worst = Math.max(worst, Math.abs(difference));
        largest = Math.max(largest, Math.abs(want[i]));
      }
      power += wantPower;
      boolean nothing = wantPower == 0 && gotPower == 0;
      cosine = Math.min(cosine, nothing ? 1 : product / Math.sqrt(wantPower * gotPower));
      same +=
          Scores.best(want.length, i -> want[i]) == Scores.best(got.length, i -> got[i]) ? 1 : 0;
    }
    return new FloatAgreement(
        Math.sqrt(share(error, power)), same, inputs.size(), cosine, share(worst, largest));
  }

  private static double share(double part, double whole) {
    return whole == 0 ? (part == 0 ? 0 : Double.POSITIVE_INFINITY) : part / whole;
  }

  private static float[] integers(CompressedNetwork model, NetworkInput input) {
    FeatureMap in = new FeatureMap(input.map().shape(), input.map().quantise(model.inputFormat()));
    Inference inference = new Inference(model, new FastEngine());
    Map<String, FeatureMap> maps = inference.run(in, input.given(), (l, m) -> {});
    if (!inference.outputs().isEmpty()) {
      return joined(inference.outputs());
    }
    String last = model.network().last().layer().name();
    FixedPoint format = model.format(last);
    short[] data = maps.get(last).data();
    float[] out = new float[data.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) format.real(data[i]);
    }
    return out;
  }

  private static float[] floats(
      CompressedNetwork model, Map<String, PrunedLayer> layers, NetworkInput input) {
    var sample = new Calibration.Sample(input.map().values(), input.given());
    Map<String, HostTensor> outputs =
        FloatForward.outputs(model.network(), layers, sample, model.host());
    return outputs.isEmpty()
        ? FloatForward.tensor(
            model.network(), layers, sample, model.host(), model.network().last().layer().name())
        : joined(outputs);
  }

  /** All tensors of floats, one behind the other. */
  static float[] joined(Map<String, HostTensor> tensors) {
    float[] out = new float[0];
    for (HostTensor tensor : tensors.values()) {
      if (tensor.floats() != null) {
        int at = out.length;
        out = Arrays.copyOf(out, at + tensor.floats().length);
        System.arraycopy(tensor.floats(), 0, out, at, tensor.floats().length);
      }
    }
    return out;
  }

  boolean poor() {
    return !(rms <= POOR);
  }

  /** How often the largest output is the same, in a word or as a count. */
  String largest() {
    return samples == 1
        ? sameLargest == 1 ? "same" : "another"
        : "%d of %d".formatted(sameLargest, samples);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "on %s its output differs from floating point by %.2g %% (rms), at most by %.2g %% of the"
            + " largest value, cosine %.5f, with %s",
        samples == 1 ? "the calibration input" : samples + " calibration inputs",
        100 * rms,
        100 * worst,
        cosine,
        samples == 1
            ? (sameLargest == 1 ? "the same" : "another") + " largest value"
            : "the same largest value on " + sameLargest);
  }
}
