package prunus.models.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.Coding;
import prunus.models.quantise.NetworkQuantiser;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;

/**
 * Builds a synthetic network from its shape and statistics. The same arguments, the same network.
 */
public final class SyntheticNetwork {
  /**
   * Standard deviation, in log-odds, of output density between the filters of a convolution: an
   * assumption, so that some feature maps are sparse and others nearly dense.
   */
  private static final double ACTIVATION_SPREAD = 0.75;

  /** Share of the whole work that drawing weights takes; the rest is quantisation. */
  private static final double DRAWING = 0.3;

  private SyntheticNetwork() {}

  /**
   * Builds.
   *
   * @param codeBits 1..8, of layers without a coding of their own
   * @param coding of a layer with the weights that were drawn for it
   */
  public static CompressedNetwork build(
      Network network,
      Map<String, LayerStatistics> statistics,
      Calibration calibration,
      int codeBits,
      BiFunction<Weighted, SparseWeights, Coding> coding,
      Preprocessing preprocessing,
      String source,
      long seed,
      Progress progress) {
    Map<String, PrunedLayer> layers = new HashMap<>();
    List<Weighted> weighted = network.weighted();
    for (Weighted layer : weighted) {
      progress.report("drawing " + layer.name(), DRAWING * layers.size() / weighted.size());
      LayerStatistics s = statistics.get(layer.name());
      var weights = SyntheticWeights.draw(seed, layer.name(), layer.weightShape(), s);
      Coding own = coding.apply(layer, weights);
      layers.put(layer.name(), new PrunedLayer(weights, bias(seed, layer, s), own));
    }
    return NetworkQuantiser.quantise(
        network,
        layers,
        calibration,
        codeBits,
        preprocessing,
        new Provenance(Provenance.Kind.SYNTHETIC, source),
        (stage, done) -> progress.report(stage, DRAWING + (1 - DRAWING) * done));
  }

  private static BiasRule bias(long seed, Weighted layer, LayerStatistics s) {
    int filters = layer.weightShape().filters();
    if (s.activation() >= 1) {
      return new BiasRule.Given(new double[filters]);
    }
    if (layer instanceof FullyConnected) {
      return new BiasRule.LayerDensity(s.activation());
    }
    return new BiasRule.FilterDensity(
        spreadShares(s.activation(), filters, SplitMix.of(seed, layer.name(), -2)));
  }

  /** Shares with this mean whose log-odds are normal with {@link #ACTIVATION_SPREAD}. */
  private static double[] spreadShares(double mean, int filters, SplitMix random) {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double[] z = new double[filters];
    for (int k = 0; k < filters; k++) {
      z[k] = normal.inverseCumulativeProbability((random.next() >>> 11) * 0x1p-53 + 0x1p-54);
    }
    double low = -40;
    double high = 40;
    double[] share = new double[filters];
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      for (int k = 0; k < filters; k++) {
        share[k] = 1 / (1 + StrictMath.exp(-middle - ACTIVATION_SPREAD * z[k]));
      }
      if (FilterSpread.mean(share) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return share;
  }
}
