package prunus.models.quantise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.compress.HostPart;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;

/** How large the inputs of a network's layers are, in floating point. */
public final class InputPower {
  private InputPower() {}

  /**
   * Mean squares of one input of a layer.
   *
   * @param mean one for each channel of all groups, or for each input of a fully connected layer
   * @param inGroup filters that read the same channels
   * @param channels that a filter reads
   * @param places weights of a filter that multiply the same
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Squares(double[] mean, int inGroup, int channels, int places) {
    /** Of what a weight multiplies, by its filter and its place there. */
    double at(int filter, int position) {
      return mean[filter / inGroup * channels + position / places];
    }
  }

  static Squares of(Weighted layer, float[] in) {
    int count = count(layer);
    double[] mean = new double[count];
    int plane = in.length / count;
    for (int i = 0; i < in.length; i++) {
      mean[i / plane] += (double) in[i] * in[i] / plane;
    }
    return switch (layer) {
      case Convolution c -> {
        int groups = c.groups();
        yield new Squares(mean, c.filters() / groups, count / groups, c.window().size());
      }
      case FullyConnected f -> new Squares(mean, f.outputs(), count, 1);
    };
  }

  private static int count(Weighted layer) {
    return switch (layer) {
      case Convolution c -> c.channels();
      case FullyConnected f -> f.inputs();
    };
  }

  /**
   * Root mean square over samples and pixels of what each layer with weights reads: one value for
   * each channel of a convolution, each input of a fully connected layer.
   *
   * @param layers by layer name; biases must be given
   */
  public static Map<String, double[]> rms(
      Network network,
      Map<String, PrunedLayer> layers,
      List<Calibration.Sample> samples,
      HostPart host) {
    Map<String, double[]> squares = new LinkedHashMap<>();
    for (Calibration.Sample sample : samples) {
      FloatPass pass = new FloatPass(network, layers, _ -> Optional.empty(), sample, host);
      for (Weighted layer : network.weighted()) {
        float[] in = pass.tensor(network.node(layer.name()).inputs().getFirst());
        double[] mean = of(layer, in).mean();
        double[] sum = squares.computeIfAbsent(layer.name(), n -> new double[mean.length]);
        for (int c = 0; c < mean.length; c++) {
          sum[c] += mean[c] / samples.size();
        }
      }
    }
    squares.replaceAll((name, s) -> Arrays.stream(s).map(Math::sqrt).toArray());
    return squares;
  }
}
