package prunus.models.quantise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.Progress;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.operations.FormatGroups;
import prunus.models.operations.Lowered;

/**
 * Quantises a pruned network: codebooks, formats of all tensors, biases, and the measured
 * signal-to-noise ratio of every layer.
 */
public final class NetworkQuantiser {
  private final Network network;
  private final Map<String, PrunedLayer> pruned;
  private final Calibration calibration;
  private final Lowered lowered;
  private final FormatGroups groups;

  private NetworkQuantiser(
      Network network, Map<String, PrunedLayer> pruned, Calibration calibration) {
    this.network = network;
    this.pruned = pruned;
    this.calibration = calibration;
    this.lowered = Lowered.of(network);
    this.groups = new FormatGroups(network);
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
    var quantiser = new NetworkQuantiser(network, pruned, calibration);
    progress.report("clustering weights", 0);
    Map<String, CodedLayer> coded = quantiser.code(codeBits);
    progress.report("float forward pass", 0.2);
    var reference =
        new FloatPass(
            network,
            pruned,
            w -> BiasCalibration.maximum(quantiser.lowered.weighted(w.name())),
            calibration);
    progress.report("choosing formats", 0.6);
    Map<String, FixedPoint> formats = quantiser.formats(coded, reference);
    progress.report("fixed-point forward pass", 0.65);
    var pass =
        new IntegerPass(
            network, pruned, coded, quantiser.lowered, quantiser.groups, formats, reference);
    Map<String, CompressedLayer> layers = new LinkedHashMap<>(pass.run(calibration));
    progress.report("quantised", 1);
    return new CompressedNetwork(
        network, layers, pass.format(Network.INPUT), preprocessing, provenance);
  }

  private Map<String, CodedLayer> code(int codeBits) {
    Map<String, CodedLayer> coded = new HashMap<>();
    for (Weighted w : network.weighted()) { // one at a time, for their floats may fill the memory
      coded.put(w.name(), CodedLayer.of(pruned.get(w.name()), codeBits));
    }
    return coded;
  }

  /** Format of each group of tensors, by the group's representative. */
  private Map<String, FixedPoint> formats(Map<String, CodedLayer> coded, FloatPass reference) {
    Map<String, List<float[]>> members = new LinkedHashMap<>();
    members.computeIfAbsent(groups.of(Network.INPUT), k -> new ArrayList<>());
    for (Weighted w : network.weighted()) {
      float[] map = reference.tensor(w.name());
      members
          .computeIfAbsent(groups.of(w.name()), k -> new ArrayList<>())
          .add(lowered.weighted(w.name()).relu() ? Dense.relu(map) : map);
    }
    Map<String, FixedPoint> formats = new HashMap<>();
    members.forEach(
        (root, tensors) -> {
          boolean input = root.equals(groups.of(Network.INPUT));
          List<float[]> all = new ArrayList<>(tensors);
          if (input) {
            all.add(calibration.values());
          }
          List<FormatChooser.Reader> readers =
              groups.readers(root).stream()
                  .map(w -> new FormatChooser.Reader(coded.get(w.name()), reference.bias(w.name())))
                  .toList();
          double max =
              Math.max(input ? calibration.range() : 0, largest(tensors) * calibration.headroom());
          formats.put(
              root, FormatChooser.choose(Math.max(max, largest(all)), meanSquare(all), readers));
        });
    return formats;
  }

  private static double largest(List<float[]> tensors) {
    double max = 0;
    for (float[] tensor : tensors) {
      for (float v : tensor) {
        max = Math.max(max, Math.abs(v));
      }
    }
    return max;
  }

  private static double meanSquare(List<float[]> tensors) {
    double sum = 0;
    long count = 0;
    for (float[] tensor : tensors) {
      for (float v : tensor) {
        sum += (double) v * v;
      }
      count += tensor.length;
    }
    return sum / Math.max(1, count);
  }
}
