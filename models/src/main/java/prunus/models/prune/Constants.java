package prunus.models.prune;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.PrunedLayer;

/** Channels that have the same value everywhere, whatever comes in. */
final class Constants {
  private final Network network;
  private final Map<String, PrunedLayer> layers;
  private final Map<String, double[]> values = new HashMap<>();

  Constants(Network network, Map<String, PrunedLayer> layers) {
    this.network = network;
    this.layers = layers;
    values.put(Network.INPUT, unknown(Network.INPUT));
    for (Network.Node node : network.nodes()) {
      String name = node.layer().name();
      List<double[]> in = node.inputs().stream().map(values::get).toList();
      values.put(
          name,
          switch (node.layer()) {
            case Weighted w -> weighted(w, in.getFirst());
            case Relu r ->
                Arrays.stream(in.getFirst())
                    .map(c -> Double.isNaN(c) ? c : Math.clamp(c, 0, r.limit()))
                    .toArray();
            case Pool p ->
                Arrays.stream(in.getFirst()).map(c -> even(p) || c == 0 ? c : Double.NaN).toArray();
            case Concat _ -> in.stream().flatMapToDouble(Arrays::stream).toArray();
            case Add _ -> {
              double[] sum = in.getFirst().clone();
              Arrays.setAll(sum, c -> sum[c] + in.getLast()[c]);
              yield sum;
            }
            case HostMap _ -> unknown(name);
          });
    }
  }

  private double[] unknown(String map) {
    double[] out = new double[network.shapeOf(map).channels()];
    Arrays.fill(out, Double.NaN);
    return out;
  }

  /** Whether a constant map stays one at its border. */
  private static boolean even(Pool p) {
    boolean whole = !p.window().padded() && !p.ceil();
    return p.kind() == Pool.Kind.MAX || p.inside() || whole;
  }

  private double[] weighted(Weighted layer, double[] in) {
    PrunedLayer pruned = layers.get(layer.name());
    double[] out = unknown(layer.name());
    if (!(pruned.bias() instanceof BiasRule.Given given)) {
      return out;
    }
    boolean separate = ChannelClasses.separate(layer);
    boolean padded = layer instanceof Convolution c && c.window().padded();
    int[] start = pruned.weights().start();
    for (int k = 0; k < out.length; k++) {
      if (start[k] == start[k + 1]) {
        out[k] = given.bias()[k];
      } else if (separate) {
        double c = in[k / (out.length / in.length)];
        double sum = 0;
        for (int i = start[k]; i < start[k + 1]; i++) {
          sum += pruned.weights().value()[i];
        }
        out[k] = c == 0 || !padded ? c * sum + given.bias()[k] : Double.NaN;
      }
    }
    return out;
  }

  /** By channel of a map; not a number where it is not constant. */
  double[] of(String map) {
    return values.get(map);
  }
}
