package prunus.models.prune;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.calibrate.DefaultCalibration;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Coding;
import prunus.models.quantise.InputPower;
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
    Samples image = Samples.image(model.network().input(), model.preprocessing());
    return prune(model, pruners, how, image, progress);
  }

  /**
   * The same with the inputs on which formats are chosen anew.
   *
   * @param samples inputs like those to come
   */
  public static CompressedNetwork prune(
      CompressedNetwork model,
      Map<String, Pruner> pruners,
      String how,
      Samples samples,
      Progress progress) {
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    CoupledFilters filters = new CoupledFilters(model.network());
    for (Weighted layer : model.network().weighted()) {
      PrunedLayer real = real(model.layer(layer.name()));
      switch (pruners.get(layer.name())) {
        case null -> layers.put(layer.name(), real);
        case FilterPruner whole -> {
          layers.put(layer.name(), real);
          filters.add(layer.name(), whole.scores(dense(layer, real)), whole.density());
        }
        case Pruner single -> layers.put(layer.name(), prune(layer, real, single));
      }
    }
    filters.kept().forEach((name, kept) -> layers.computeIfPresent(name, (n, l) -> only(l, kept)));
    DeadNeurons.Result small = DeadNeurons.remove(model.network(), layers);
    String source = model.provenance().source();
    String kept = source.length() > MAX_SOURCE ? source.substring(0, MAX_SOURCE) : source;
    return DefaultCalibration.quantise(
        small.network(),
        small.layers(),
        samples,
        model.preprocessing(),
        new Provenance(model.provenance().kind(), kept + ", " + how),
        model.host(),
        8,
        progress);
  }

  /**
   * Layers that are worth pruning: those with one weight in a filter are scales and copies of
   * channels, in which a weight is a channel.
   */
  public static List<String> worthwhile(Network network) {
    return network.weighted().stream()
        .filter(l -> l.weightShape().filterSize() > 1)
        .map(Weighted::name)
        .toList();
  }

  /** Root mean square of what each layer reads, as {@link InputMagnitude} needs it. */
  public static Map<String, double[]> inputRms(CompressedNetwork model, Samples samples) {
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    model.layers().forEach((name, layer) -> layers.put(name, real(layer)));
    return InputPower.rms(model.network(), layers, samples.calibration(), model.host());
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

  /** Only these filters have weights, and biases. */
  private static PrunedLayer only(PrunedLayer layer, BitSet filters) {
    double[] bias = ((BiasRule.Given) layer.bias()).bias().clone();
    int[] start = layer.weights().start();
    BitSet entries = new BitSet();
    for (int k = 0; k < bias.length; k++) {
      bias[k] = filters.get(k) ? bias[k] : 0;
      entries.set(start[k], start[k + 1], filters.get(k));
    }
    PrunedLayer left = ChannelEdit.keepEntries(layer, entries);
    return new PrunedLayer(left.weights(), new BiasRule.Given(bias), left.coding());
  }

  private static LayerWeights dense(Weighted layer, PrunedLayer real) {
    WeightShape shape = layer.weightShape();
    if (shape.elements() > MAX_WEIGHTS) {
      throw new BadInputException(
          "layer %s has %d weights and at most %d can be ranked; leave it out with --layers"
              .formatted(layer.name(), shape.elements(), MAX_WEIGHTS));
    }
    return new LayerWeights(shape, real.weights().dense());
  }

  private static PrunedLayer prune(Weighted layer, PrunedLayer real, Pruner pruner) {
    WeightShape shape = layer.weightShape();
    SparseWeights w = real.weights();
    int size = (int) shape.filterSize();
    BitSet kept = pruner.prune(dense(layer, real)).kept();
    BitSet entries = new BitSet();
    for (int k = 0; k < shape.filters(); k++) {
      for (int i = w.start()[k]; i < w.start()[k + 1]; i++) {
        entries.set(i, kept.get(k * size + w.position()[i]));
      }
    }
    return ChannelEdit.keepEntries(real, entries);
  }
}
