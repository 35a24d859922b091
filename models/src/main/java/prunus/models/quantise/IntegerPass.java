package prunus.models.quantise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.FixedPoint;
import prunus.models.graph.Concat;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.operations.FormatGroups;
import prunus.models.operations.Lowered;
import prunus.models.values.Engine;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Maps;
import prunus.models.values.Pooling;

/**
 * The network in fixed point, layer by layer: fixes each layer's scale and biases on the integers
 * that really arrive, and measures its output against the float pass.
 */
final class IntegerPass {
  /** Room left for the bias to move between the float pass and this one. */
  private static final double BIAS_SLACK = 1.0625;

  private final Network network;
  private final Map<String, PrunedLayer> pruned;
  private final Map<String, CodedLayer> coded;
  private final Lowered lowered;
  private final FormatGroups groups;
  private final Map<String, FixedPoint> formats;
  private final FloatPass reference;
  private final Engine engine = new FastEngine();
  private final Map<String, FeatureMap> maps = new HashMap<>();
  private final Map<String, CompressedLayer> done = new LinkedHashMap<>();

  IntegerPass(
      Network network,
      Map<String, PrunedLayer> pruned,
      Map<String, CodedLayer> coded,
      Lowered lowered,
      FormatGroups groups,
      Map<String, FixedPoint> formats,
      FloatPass reference) {
    this.network = network;
    this.pruned = pruned;
    this.coded = coded;
    this.lowered = lowered;
    this.groups = groups;
    this.formats = formats;
    this.reference = reference;
  }

  FixedPoint format(String map) {
    return formats.get(groups.of(map));
  }

  Map<String, CompressedLayer> run(Calibration calibration) {
    FixedPoint inputFormat = format(Network.INPUT);
    short[] input = new short[calibration.values().length];
    for (int i = 0; i < input.length; i++) {
      input[i] = inputFormat.quantise(calibration.values()[i]);
    }
    maps.put(Network.INPUT, new FeatureMap(network.input(), input));
    for (Network.Node node : network.nodes()) {
      FeatureMap in = maps.get(node.inputs().getFirst());
      String name = node.layer().name();
      maps.put(
          name,
          switch (node.layer()) {
            case Weighted w -> weighted(w, node.inputs().getFirst(), in);
            case Pool p -> Pooling.apply(p, in, format(name).clamp());
            case Relu _ -> Maps.rectify(in);
            case Concat _ ->
                Maps.join(network.shapeOf(name), node.inputs().stream().map(maps::get).toList());
          });
    }
    return done;
  }

  private FeatureMap weighted(Weighted layer, String from, FeatureMap in) {
    String name = layer.name();
    CodedLayer code = coded.get(name);
    FixedPoint input = format(from);
    double[] floatBias = reference.bias(name);
    int bits = code.largestFractionBits(input.clamp(), input.fractionBits(), floatBias, BIAS_SLACK);
    for (; bits >= -64; bits--) {
      FixedPoint output = outputFormat(name, input.fractionBits() + bits);
      int shift = input.fractionBits() + bits - output.fractionBits();
      if (shift > 31) {
        continue; // sums finer than 31 bits below the output's step help nobody
      }
      short[] codebook = code.integers(bits);
      int[] none = new int[layer.weightShape().filters()];
      CompressedLayer unbiased = layer(code, name, codebook, none, input, output, bits, Double.NaN);
      int[] sums = engine.accumulate(layer, unbiased, in);
      int[] bias = bias(name, sums, shift, input.fractionBits() + bits, code, codebook, input);
      if (bias != null) {
        FeatureMap out = requantise(name, sums, bias, shift, output);
        double sqnr = sqnr(layer, in, input, bias, out, output, shift);
        done.put(name, layer(code, name, codebook, bias, input, output, bits, sqnr));
        return out;
      }
    }
    throw new IllegalArgumentException(
        "layer " + name + " has a filter with too many weights for a 32-bit accumulator");
  }

  private static CompressedLayer layer(
      CodedLayer code,
      String name,
      short[] codebook,
      int[] bias,
      FixedPoint input,
      FixedPoint output,
      int bits,
      double sqnrDb) {
    int shift = input.fractionBits() + bits - output.fractionBits();
    return new CompressedLayer(
        name, code.filters(), codebook, code.codeBits(), bias, input, output, bits, shift, sqnrDb);
  }

  /** The format chosen, or a coarser one if the sums have fewer fraction bits than it. */
  private FixedPoint outputFormat(String name, int accumulatorBits) {
    FixedPoint chosen = format(name);
    if (chosen.fractionBits() <= accumulatorBits) {
      return chosen;
    }
    if (groups.joined(name)) {
      throw new IllegalArgumentException(
          "layer " + name + " is too small in scale for the layers it is joined with");
    }
    if (accumulatorBits < -64) {
      throw new IllegalArgumentException(
          "the sums of layer " + name + " are too large for fixed point, scale them down");
    }
    FixedPoint coarser = new FixedPoint(accumulatorBits, chosen.clamp());
    formats.put(groups.of(name), coarser);
    return coarser;
  }

  /** Integer biases; null if a filter could overflow with them. */
  private int[] bias(
      String name,
      int[] sums,
      int shift,
      int accumulatorBits,
      CodedLayer code,
      short[] codebook,
      FixedPoint input) {
    double leastAboveZero = shift == 0 ? 1 : Math.scalb(1.0, shift - 1);
    double[] real =
        BiasCalibration.biases(
            pruned.get(name).bias(),
            Arrays.stream(sums).asDoubleStream().toArray(),
            network.shapeOf(name),
            BiasCalibration.maximum(lowered.weighted(name)),
            leastAboveZero,
            Math.scalb(1.0, accumulatorBits));
    long[] wide = new long[real.length];
    int[] bias = new int[real.length];
    for (int k = 0; k < wide.length; k++) {
      wide[k] = Math.round(real[k]);
      bias[k] = (int) wide[k];
    }
    return code.fits(codebook, input.clamp(), wide) ? bias : null;
  }

  private FeatureMap requantise(String name, int[] sums, int[] bias, int shift, FixedPoint output) {
    Shape shape = network.shapeOf(name);
    int plane = shape.height() * shape.width();
    int[] biased = new int[sums.length];
    Arrays.setAll(biased, i -> sums[i] + bias[i / plane]);
    return Maps.requantise(biased, shape, shift, output.clamp(), lowered.weighted(name).relu());
  }

  /**
   * The layer's output against the same layer in floating point, with unquantised weights, on the
   * same input: what this layer adds, not what it inherits.
   */
  private double sqnr(
      Weighted layer,
      FeatureMap in,
      FixedPoint input,
      int[] bias,
      FeatureMap integers,
      FixedPoint output,
      int shift) {
    SparseWeights weights = pruned.get(layer.name()).weights();
    float[] activations = new float[in.data().length]; // integers, exact as floats
    for (int i = 0; i < activations.length; i++) {
      activations[i] = in.data()[i];
    }
    double[] exact = SparseKernel.apply(layer, weights, activations, in.shape());
    boolean relu = lowered.weighted(layer.name()).relu();
    int plane = exact.length / bias.length;
    double signal = 0;
    double noise = 0;
    for (int i = 0; i < exact.length; i++) {
      double real =
          input.real(1) * exact[i]
              + Math.scalb((double) bias[i / plane], -output.fractionBits() - shift);
      double want = relu ? Math.max(0, real) : real;
      double got = output.real(integers.data()[i]);
      signal += want * want;
      noise += (want - got) * (want - got);
    }
    return signal == 0 || noise == 0 ? Double.NaN : 10 * StrictMath.log10(signal / noise);
  }
}
