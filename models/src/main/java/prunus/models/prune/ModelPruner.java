package prunus.models.prune;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.calibrate.DefaultCalibration;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Coding;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;

/** Prunes a compressed network further, without retraining: its codebooks stay. */
public final class ModelPruner {
  /** Most weights of a layer that is ranked; scores are held in memory. */
  private static final long MAX_WEIGHTS = 40_000_000;

  private static final int MAX_SOURCE = 900;

  private ModelPruner() {}

  /**
   * Prunes and removes what is dead then.
   *
   * @param pruners by layer name; layers without one are left alone
   * @param how in words, for the provenance
   */
  public static CompressedNetwork prune(
      CompressedNetwork model, Map<String, Pruner> pruners, String how, Progress progress) {
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    for (Weighted layer : model.network().weighted()) {
      PrunedLayer real = real(model.layer(layer.name()));
      Pruner pruner = pruners.get(layer.name());
      layers.put(layer.name(), pruner == null ? real : prune(layer, real, pruner));
    }
    DeadNeurons.Result small = DeadNeurons.remove(model.network(), layers);
    String source = model.provenance().source();
    String kept = source.length() > MAX_SOURCE ? source.substring(0, MAX_SOURCE) : source;
    return DefaultCalibration.quantise(
        small.network(),
        small.layers(),
        Samples.image(small.network().input(), model.preprocessing()),
        model.preprocessing(),
        new Provenance(model.provenance().kind(), kept + ", " + how),
        model.host(),
        8,
        progress);
  }

  /** A layer in real values, exactly. */
  static PrunedLayer real(CompressedLayer layer) {
    SparseFilters f = layer.filters();
    double[] codebook = new double[layer.codebook().length];
    for (int i = 0; i < codebook.length; i++) {
      codebook[i] = layer.codebook()[i];
    }
    float[] values = new float[f.code().length];
    double[] bias = new double[layer.bias().length];
    for (int k = 0; k < bias.length; k++) {
      for (int i = f.start()[k]; i < f.start()[k + 1]; i++) {
        values[i] = (float) layer.real(f.code()[i] & 0xFF, k);
      }
      int sumBits = layer.input().fractionBits() + layer.weightFractionBits()[k];
      bias[k] = Math.scalb((double) layer.bias()[k], -sumBits);
    }
    return new PrunedLayer(
        new SparseWeights(f.shape(), f.start(), f.position(), values),
        new BiasRule.Given(bias),
        new Coding.Given(codebook, f.code(), layer.weightFractionBits()));
  }

  /** A filter goes with its bias. */
  private static PrunedLayer withoutSilentBiases(PrunedLayer layer) {
    double[] bias = ((BiasRule.Given) layer.bias()).bias().clone();
    int[] start = layer.weights().start();
    for (int k = 0; k < bias.length; k++) {
      bias[k] = start[k] == start[k + 1] ? 0 : bias[k];
    }
    return new PrunedLayer(layer.weights(), new BiasRule.Given(bias), layer.coding());
  }

  private static PrunedLayer prune(Weighted layer, PrunedLayer real, Pruner pruner) {
    WeightShape shape = layer.weightShape();
    if (shape.elements() > MAX_WEIGHTS) {
      throw new BadInputException(
          "layer %s has %d weights and at most %d can be ranked; leave it out with --layers"
              .formatted(layer.name(), shape.elements(), MAX_WEIGHTS));
    }
    SparseWeights w = real.weights();
    int size = (int) shape.filterSize();
    BitSet kept = pruner.prune(new LayerWeights(shape, w.dense())).kept();
    BitSet entries = new BitSet();
    for (int k = 0; k < shape.filters(); k++) {
      for (int i = w.start()[k]; i < w.start()[k + 1]; i++) {
        entries.set(i, kept.get(k * size + w.position()[i]));
      }
    }
    PrunedLayer after = ChannelEdit.keepEntries(real, entries);
    return pruner instanceof FilterPruner ? withoutSilentBiases(after) : after;
  }
}
