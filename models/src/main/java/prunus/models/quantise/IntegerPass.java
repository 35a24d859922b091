package prunus.models.quantise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.HostPart;
import prunus.models.compress.MapFormats;
import prunus.models.graph.Network;
import prunus.models.operations.FormatGroups;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;
import prunus.models.values.Engine;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Formats;
import prunus.models.values.HostRun;
import prunus.models.values.Maps;
import prunus.models.values.Pooling;

/**
 * The network in fixed point, operation by operation: fixes each layer's scale and biases on the
 * integers that really arrive, and measures its output against the float pass.
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
  private final HostPart part;
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
      FloatPass reference,
      HostPart part) {
    this.part = part;
    this.network = network;
    this.pruned = pruned;
    this.coded = coded;
    this.lowered = lowered;
    this.groups = groups;
    this.formats = formats;
    this.reference = reference;
  }

  /** Format of a map, as chosen so far. */
  FixedPoint format(String map) {
    return MapFormats.of(network, map, this::chosen);
  }

  private FixedPoint chosen(String map) {
    return formats.get(groups.of(map));
  }

  Map<String, CompressedLayer> run(Calibration calibration) {
    FixedPoint inputFormat = format(Network.INPUT);
    short[] input = new short[calibration.first().values().length];
    for (int i = 0; i < input.length; i++) {
      input[i] = inputFormat.quantise(calibration.first().values()[i]);
    }
    maps.put(Network.INPUT, new FeatureMap(network.input(), input));
    HostRun host = new HostRun(part, calibration.first().given(), this::real, network::shapeOf);
    for (Operation operation : lowered.operations()) {
      if (operation instanceof Operation.Host step) {
        for (String map : step.results()) {
          float[] values = host.map(step.name(), map);
          maps.put(map, Maps.quantise(values, network.shapeOf(map), format(map)));
        }
        continue;
      }
      FeatureMap made =
          switch (operation) {
            case Operation.Weighted w -> weighted(w);
            case Operation.Pooling p ->
                Maps.rectify(
                    Pooling.apply(p.layer(), maps.get(p.input()), format(p.input()).clamp()),
                    p.rectifier(),
                    format(p.input()));
            case Operation.Addition a -> {
              Maps.Other one = new Maps.Other(maps.get(a.input()), 0); // one format group
              Maps.Other two = new Maps.Other(maps.get(a.second()), 0);
              yield Maps.add(one, two, a.rectifier(), format(a.name()));
            }
            case Operation.Host h -> throw new IllegalStateException(h.name() + " is done");
          };
      maps.put(operation.result(), made);
      join(lowered.tensor(operation));
    }
    return done;
  }

  private float[] real(String map) {
    return Maps.real(maps.get(map), format(map));
  }

  private void join(String tensor) {
    List<String> parts = lowered.parts(tensor);
    if (!maps.containsKey(tensor) && maps.keySet().containsAll(parts)) {
      maps.put(tensor, Maps.join(network.shapeOf(tensor), parts.stream().map(maps::get).toList()));
    }
  }

  private FeatureMap weighted(Operation.Weighted w) {
    CompressedLayer layer = layer(w);
    FeatureMap in = maps.get(w.input());
    int[] sums = engine.accumulate(w.layer(), layer, in);
    other(w, layer).ifPresent(o -> Maps.addTo(sums, layer, o));
    FeatureMap out = Maps.requantise(sums, network.shapeOf(w.name()), layer, w.rectifier());
    done.put(w.name(), measured(layer, sqnr(w, layer, in, out)));
    return w.pool()
        .map(pool -> Pooling.apply(pool, out, w.rectifier().clamp(layer.output())))
        .orElse(out);
  }

  private Optional<Maps.Other> other(Operation.Weighted w, CompressedLayer layer) {
    return w.other().map(o -> new Maps.Other(maps.get(o), Formats.otherShift(layer, format(o))));
  }

  /** The layer with the finest scale that cannot overflow, and its biases. */
  private CompressedLayer layer(Operation.Weighted w) {
    String name = w.name();
    CodedLayer code = coded.get(name);
    FixedPoint input = format(w.input());
    double[] floatBias = reference.bias(name);
    double added = w.other().map(o -> format(o).real(format(o).clamp())).orElse(0.0);
    int bits =
        code.largestFractionBits(input.clamp(), input.fractionBits(), floatBias, BIAS_SLACK, added);
    for (; bits >= -64; bits--) {
      int sumBits = input.fractionBits() + bits;
      FixedPoint output = outputFormat(w, sumBits + code.leastExponent());
      if (sumBits + code.greatestExponent() - output.fractionBits() > CompressedLayer.MAX_SHIFT) {
        continue; // sums finer than 31 bits below the output's step help nobody
      }
      short[] codebook = code.integers(bits);
      int[] scale = code.weightFractionBits(bits);
      int[] bias = new int[scale.length];
      CompressedLayer unbiased = layer(code, name, codebook, bias, input, output, scale);
      if (tooFine(w, unbiased)) {
        continue;
      }
      double[] real = bias(w, unbiased);
      long[] constant = new long[bias.length];
      for (int k = 0; k < bias.length; k++) {
        constant[k] = Math.round(real[k]);
        bias[k] = (int) constant[k];
        constant[k] = Math.abs(constant[k]) + added(w, unbiased, k);
      }
      if (code.fits(codebook, input.clamp(), constant)) {
        return layer(code, name, codebook, bias, input, output, scale);
      }
    }
    throw new IllegalArgumentException(
        "layer " + name + " has a filter with too many weights for a 32-bit accumulator");
  }

  /** Whether what is added would have to be shifted further than the array does. */
  private boolean tooFine(Operation.Weighted w, CompressedLayer layer) {
    if (w.other().isEmpty()) {
      return false;
    }
    int beyond = Formats.otherShift(layer, format(w.other().get()));
    return java.util.stream.IntStream.range(0, layer.bias().length)
        .anyMatch(k -> layer.shift(k) + beyond > CompressedLayer.MAX_SHIFT);
  }

  /** The most that another map adds to the sums of a filter. */
  private long added(Operation.Weighted w, CompressedLayer layer, int k) {
    if (w.other().isEmpty()) {
      return 0;
    }
    FixedPoint other = format(w.other().get());
    int shift = layer.shift(k) + Formats.otherShift(layer, other);
    if (shift < 0) {
      throw new UnfusableException(w.name());
    }
    return (long) other.clamp() << shift;
  }

  private static CompressedLayer layer(
      CodedLayer code,
      String name,
      short[] codebook,
      int[] bias,
      FixedPoint input,
      FixedPoint output,
      int[] scale) {
    return new CompressedLayer(
        name, code.filters(), codebook, code.codeBits(), bias, input, output, scale, Double.NaN);
  }

  private static CompressedLayer measured(CompressedLayer layer, double sqnrDb) {
    return new CompressedLayer(
        layer.name(),
        layer.filters(),
        layer.codebook(),
        layer.codeBits(),
        layer.bias(),
        layer.input(),
        layer.output(),
        layer.weightFractionBits(),
        sqnrDb);
  }

  /** The format chosen, or a coarser one if the sums have fewer fraction bits than it. */
  private FixedPoint outputFormat(Operation.Weighted w, int sumBits) {
    FixedPoint chosen = chosen(w.name());
    if (chosen.fractionBits() <= sumBits) {
      return chosen;
    }
    if (groups.joined(w.name())) {
      throw new IllegalArgumentException(
          "layer " + w.name() + " is too small in scale for the layers it is joined with");
    }
    if (sumBits < -64) {
      throw new IllegalArgumentException(
          "the sums of layer " + w.name() + " are too large for fixed point, scale them down");
    }
    FixedPoint coarser = new FixedPoint(sumBits, chosen.clamp());
    formats.put(groups.of(w.name()), coarser);
    return coarser;
  }

  /** Biases in the units of each filter's sums. */
  private double[] bias(Operation.Weighted w, CompressedLayer unbiased) {
    BiasRule rule = pruned.get(w.name()).bias();
    int sumBits = unbiased.input().fractionBits();
    if (rule instanceof BiasRule.Given given) {
      double[] bias = given.bias().clone();
      for (int k = 0; k < bias.length; k++) {
        bias[k] = Math.scalb(bias[k], sumBits + unbiased.weightFractionBits()[k]);
      }
      return bias;
    }
    int[] sums = engine.accumulate(w.layer(), unbiased, maps.get(w.input()));
    int shift = unbiased.shift(0); // a layer whose biases are found has one scale
    return BiasCalibration.biases(
        rule,
        Arrays.stream(sums).asDoubleStream().toArray(),
        network.shapeOf(w.name()),
        BiasCalibration.maximum(w),
        shift == 0 ? 1 : Math.scalb(1.0, shift - 1),
        Math.scalb(1.0, sumBits + unbiased.weightFractionBits()[0]));
  }

  /**
   * The layer's output against the same layer in floating point, with unquantised weights, on the
   * same input: what this layer adds, not what it inherits.
   */
  private double sqnr(
      Operation.Weighted w, CompressedLayer layer, FeatureMap in, FeatureMap integers) {
    SparseWeights weights = pruned.get(layer.name()).weights();
    float[] activations = new float[in.data().length]; // integers, exact as floats
    for (int i = 0; i < activations.length; i++) {
      activations[i] = in.data()[i];
    }
    double[] exact = SparseKernel.apply(w.layer(), weights, activations, in.shape());
    Optional<Maps.Other> other = other(w, layer);
    int plane = exact.length / layer.bias().length;
    double signal = 0;
    double noise = 0;
    for (int i = 0; i < exact.length; i++) {
      int k = i / plane;
      double sum =
          layer.input().real(1) * exact[i]
              + Math.scalb(
                  (double) layer.bias()[k], -layer.output().fractionBits() - layer.shift(k));
      if (other.isPresent()) {
        sum += format(w.other().get()).real(other.get().map().data()[i]);
      }
      double want = w.relu() ? Math.clamp(sum, 0, w.rectifier().limit()) : sum;
      double got = layer.output().real(integers.data()[i]);
      signal += want * want;
      noise += (want - got) * (want - got);
    }
    return signal == 0 || noise == 0 ? Double.NaN : 10 * StrictMath.log10(signal / noise);
  }
}
