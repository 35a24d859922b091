package prunus.models.quantise;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.compress.AverageReciprocal;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Requantise;
import prunus.models.graph.Concat;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;

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
  private final Chain chain;
  private final Map<String, FixedPoint> formats;
  private final FloatPass reference;
  private final Map<String, float[]> tensors = new HashMap<>(); // integers, exact as floats
  private final Map<String, CompressedLayer> done = new LinkedHashMap<>();

  IntegerPass(
      Network network,
      Map<String, PrunedLayer> pruned,
      Map<String, CodedLayer> coded,
      Chain chain,
      Map<String, FixedPoint> formats,
      FloatPass reference) {
    this.network = network;
    this.pruned = pruned;
    this.coded = coded;
    this.chain = chain;
    this.formats = formats;
    this.reference = reference;
  }

  FixedPoint format(String tensor) {
    return formats.get(chain.find(tensor));
  }

  Map<String, CompressedLayer> run(Calibration calibration) {
    FixedPoint inputFormat = format(Network.INPUT);
    float[] input = new float[calibration.values().length];
    for (int i = 0; i < input.length; i++) {
      input[i] = inputFormat.quantise(calibration.values()[i]);
    }
    tensors.put(Network.INPUT, input);
    for (Network.Node node : network.nodes()) {
      List<float[]> in = node.inputs().stream().map(tensors::get).toList();
      Shape inShape = network.shapeOf(node.inputs().getFirst());
      String name = node.layer().name();
      tensors.put(
          name,
          switch (node.layer()) {
            case Weighted w -> weighted(w, node.inputs().getFirst(), in.getFirst(), inShape);
            case Pool p -> pool(p, in.getFirst(), inShape, format(name).clamp());
            case Relu r -> Dense.relu(in.getFirst());
            case Concat c -> Dense.concat(in);
          });
    }
    return done;
  }

  private static float[] pool(Pool p, float[] in, Shape shape, int clamp) {
    if (p.kind() == Pool.Kind.MAX) {
      return Dense.pool(p, in, shape, sum -> sum);
    }
    int multiplier = AverageReciprocal.multiplier(p.rows() * p.columns());
    return Dense.pool(p, in, shape, sum -> AverageReciprocal.apply((int) sum, multiplier, clamp));
  }

  private float[] weighted(Weighted layer, String from, float[] in, Shape inShape) {
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
      double[] sums = SparseKernel.apply(layer, integerWeights(code, codebook), in, inShape);
      int[] bias = bias(name, sums, shift, input.fractionBits() + bits, code, codebook, input);
      if (bias != null) {
        float[] out = requantise(sums, bias, shift, output, network.shapeOf(name));
        var filters = code.filters();
        done.put(
            name,
            new CompressedLayer(
                name,
                filters,
                codebook,
                code.codeBits(),
                bias,
                input,
                output,
                bits,
                shift,
                sqnr(layer, in, inShape, input, bias, out, output, shift)));
        return out;
      }
    }
    throw new IllegalArgumentException(
        "layer " + name + " has a filter with too many weights for a 32-bit accumulator");
  }

  /** The format chosen, or a coarser one if the sums have fewer fraction bits than it. */
  private FixedPoint outputFormat(String name, int accumulatorBits) {
    FixedPoint chosen = format(name);
    if (chosen.fractionBits() <= accumulatorBits) {
      return chosen;
    }
    if (chain.concatenated(name)) {
      throw new IllegalArgumentException(
          "layer " + name + " is too small in scale for the layers it is joined with");
    }
    if (accumulatorBits < -64) {
      throw new IllegalArgumentException(
          "the sums of layer " + name + " are too large for fixed point, scale them down");
    }
    FixedPoint coarser = new FixedPoint(accumulatorBits, chosen.clamp());
    formats.put(chain.find(name), coarser);
    return coarser;
  }

  private static SparseWeights integerWeights(CodedLayer code, short[] codebook) {
    byte[] codes = code.filters().code();
    float[] values = new float[codes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = codebook[codes[i] & 0xFF];
    }
    SparseWeights w = code.weights();
    return new SparseWeights(w.shape(), w.start(), w.position(), values);
  }

  /** Integer biases; null if a filter could overflow with them. */
  private int[] bias(
      String name,
      double[] sums,
      int shift,
      int accumulatorBits,
      CodedLayer code,
      short[] codebook,
      FixedPoint input) {
    double leastAboveZero = shift == 0 ? 1 : Math.scalb(1.0, shift - 1);
    double[] real =
        BiasCalibration.biases(
            pruned.get(name).bias(),
            sums,
            network.shapeOf(name),
            chain.maxPoolAfter(name),
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

  private static float[] requantise(
      double[] sums, int[] bias, int shift, FixedPoint output, Shape shape) {
    float[] out = new float[sums.length];
    int plane = shape.height() * shape.width();
    for (int i = 0; i < out.length; i++) {
      int accumulator = (int) ((long) sums[i] + bias[i / plane]);
      out[i] = Requantise.apply(accumulator, shift, output.clamp(), false);
    }
    return out;
  }

  /**
   * The layer's output against the same layer in floating point, with unquantised weights, on the
   * same input: what this layer adds, not what it inherits.
   */
  private double sqnr(
      Weighted layer,
      float[] in,
      Shape inShape,
      FixedPoint input,
      int[] bias,
      float[] integers,
      FixedPoint output,
      int shift) {
    SparseWeights weights = pruned.get(layer.name()).weights();
    double[] exact = SparseKernel.apply(layer, weights, in, inShape);
    boolean relu = chain.reluAfter(layer.name()).isPresent();
    int plane = exact.length / bias.length;
    double signal = 0;
    double noise = 0;
    for (int i = 0; i < exact.length; i++) {
      double real =
          input.real(1) * exact[i]
              + Math.scalb((double) bias[i / plane], -output.fractionBits() - shift);
      double want = relu ? Math.max(0, real) : real;
      double got = output.real((int) (relu ? Math.max(0, integers[i]) : integers[i]));
      signal += want * want;
      noise += (want - got) * (want - got);
    }
    return signal == 0 || noise == 0 ? Double.NaN : 10 * StrictMath.log10(signal / noise);
  }
}
