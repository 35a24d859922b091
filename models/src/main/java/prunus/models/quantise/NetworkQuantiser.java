package prunus.models.quantise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.Progress;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.HostPart;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.graph.Add;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.operations.FormatGroups;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;

/**
 * Quantises a pruned network: codebooks, formats of all tensors, biases, and the measured
 * signal-to-noise ratio of every layer.
 */
public final class NetworkQuantiser {
  private final Network network;
  private final Map<String, PrunedLayer> pruned;
  private final Lowered lowered;
  private final FormatGroups groups;

  private NetworkQuantiser(Network network, Map<String, PrunedLayer> pruned) {
    this.network = network;
    this.pruned = pruned;
    this.lowered = Lowered.of(network);
    this.groups = new FormatGroups(network, lowered);
  }

  /**
   * Quantises.
   *
   * @param pruned by layer name, one for each layer with weights
   * @param codeBits 1..8, for layers that bring no codebook of their own
   * @throws IllegalArgumentException if a layer cannot be brought into fixed point
   * @throws prunus.models.operations.LoweringException if the array has no operation for a layer
   */
  public static CompressedNetwork quantise(
      Network network,
      Map<String, PrunedLayer> pruned,
      Calibration calibration,
      int codeBits,
      Preprocessing preprocessing,
      Provenance provenance,
      Progress progress) {
    return quantise(
        network, pruned, calibration, codeBits, preprocessing, provenance, HostPart.NONE, progress);
  }

  /**
   * Quantises a network of which the host runs a part. An addition is set apart from the
   * convolution before it, in the network that comes back, where a filter has no shift for it.
   *
   * @throws prunus.models.BadInputException if the host cannot
   */
  public static CompressedNetwork quantise(
      Network network,
      Map<String, PrunedLayer> pruned,
      Calibration calibration,
      int codeBits,
      Preprocessing preprocessing,
      Provenance provenance,
      HostPart host,
      Progress progress) {
    try {
      return once(
          network, pruned, calibration, codeBits, preprocessing, provenance, host, progress);
    } catch (UnfusableException e) { // each time one addition fewer is taken along
      Network apart = Unfused.behind(network, e.layer());
      return quantise(
          apart, pruned, calibration, codeBits, preprocessing, provenance, host, progress);
    }
  }

  private static CompressedNetwork once(
      Network network,
      Map<String, PrunedLayer> pruned,
      Calibration calibration,
      int codeBits,
      Preprocessing preprocessing,
      Provenance provenance,
      HostPart host,
      Progress progress) {
    progress.report("float forward pass", 0);
    var before = new NetworkQuantiser(network, pruned);
    FloatPass floats = before.floats(calibration.first(), host);
    var equalised = new Equalisation(network, before.lowered, pruned, floats).equalised();
    var quantiser = equalised.map(p -> new NetworkQuantiser(network, p)).orElse(before);
    FloatPass reference =
        equalised.isPresent() ? quantiser.floats(calibration.first(), host) : floats;
    Ranges ranges = quantiser.ranges(reference, calibration, host);
    progress.report("clustering weights", 0.4);
    Map<String, CodedLayer> coded = quantiser.code(codeBits, reference, ranges, calibration);
    progress.report("choosing formats", 0.6);
    Map<String, FixedPoint> formats =
        new NetworkFormats(
                network, quantiser.lowered, quantiser.groups, coded, reference, ranges, calibration)
            .choose();
    progress.report("fixed-point forward pass", 0.65);
    var pass =
        new IntegerPass(
            network,
            quantiser.pruned,
            coded,
            quantiser.lowered,
            quantiser.groups,
            formats,
            reference,
            host);
    Map<String, CompressedLayer> layers = new LinkedHashMap<>(pass.run(calibration));
    progress.report("quantised", 1);
    Map<String, FixedPoint> sums = new LinkedHashMap<>();
    for (Network.Node node : network.nodes()) {
      if (node.layer() instanceof Add || node.layer() instanceof HostMap) {
        sums.put(node.layer().name(), pass.format(node.layer().name()));
      }
    }
    return new CompressedNetwork(
        network, layers, pass.format(Network.INPUT), sums, preprocessing, provenance, host);
  }

  /** Over all samples, of which one at a time is in memory beside the first. */
  private Ranges ranges(FloatPass first, Calibration calibration, HostPart host) {
    Ranges ranges = new Ranges(lowered);
    ranges.add(first);
    calibration.samples().stream().skip(1).forEach(s -> ranges.add(floats(s, host)));
    return ranges;
  }

  private FloatPass floats(Calibration.Sample sample, HostPart host) {
    return new FloatPass(
        network, pruned, w -> BiasCalibration.maximum(lowered.weighted(w.name())), sample, host);
  }

  private Map<String, CodedLayer> code(
      int codeBits, FloatPass reference, Ranges ranges, Calibration calibration) {
    Map<String, CodedLayer> coded = new HashMap<>();
    for (Weighted w : network.weighted()) { // one at a time, for their floats may fill the memory
      coded.put(w.name(), code(w.name(), codeBits, reference, ranges, calibration));
    }
    return coded;
  }

  private CodedLayer code(
      String layer, int codeBits, FloatPass reference, Ranges ranges, Calibration calibration) {
    Operation.Weighted operation = lowered.weighted(layer);
    double added = operation.other().map(ranges::largest).orElse(0.0) * calibration.headroom();
    double[] constant =
        Arrays.stream(reference.bias(layer)).map(b -> Math.abs(b) + added).toArray();
    double input = ranges.largest(operation.input()) * calibration.headroom();
    InputPower.Squares power =
        InputPower.of(operation.layer(), reference.tensor(operation.input()));
    return CodedLayer.of(pruned.get(layer), codeBits, constant, input, power);
  }
}
