package prunus.models.quantise;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import prunus.models.compress.HostPart;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.host.HostTensor;
import prunus.models.values.HostRun;

/**
 * The network in floating point with unquantised weights: what formats are chosen from and the
 * fixed-point network is measured against.
 */
final class FloatPass {
  private final Network network;
  private final Map<String, float[]> tensors = new HashMap<>();
  private final Map<String, double[]> biases = new HashMap<>();
  private final HostRun host;

  /**
   * @param maximum the maximum pooling behind a layer, for biases that are calibrated
   */
  FloatPass(
      Network network,
      Map<String, PrunedLayer> layers,
      Function<Weighted, Optional<Pool>> maximum,
      Calibration.Sample input,
      HostPart part) {
    this.network = network;
    tensors.put(Network.INPUT, input.values());
    host = new HostRun(part, input.given(), tensors::get, network::shapeOf);
    for (Network.Node node : network.nodes()) {
      String name = node.layer().name();
      List<float[]> in = node.inputs().stream().map(tensors::get).toList();
      Shape inShape = in.isEmpty() ? network.input() : network.shapeOf(node.inputs().getFirst());
      tensors.put(
          name,
          switch (node.layer()) {
            case Weighted w -> weighted(w, layers.get(name), maximum, in.getFirst(), inShape);
            case Pool p -> Dense.pool(p, in.getFirst(), inShape);
            case Relu r -> Dense.relu(in.getFirst(), r.limit());
            case Concat _ -> Dense.concat(in);
            case Add _ -> Dense.add(in.getFirst(), in.getLast());
            case HostMap map -> host.map(map.step(), name);
          });
    }
  }

  private float[] weighted(
      Weighted layer,
      PrunedLayer pruned,
      Function<Weighted, Optional<Pool>> maximum,
      float[] in,
      Shape inShape) {
    Shape out = network.shapeOf(layer.name());
    double[] sums = SparseKernel.apply(layer, pruned.weights(), in, inShape);
    double[] bias =
        BiasCalibration.biases(pruned.bias(), sums, out, maximum.apply(layer), Float.MIN_NORMAL, 1);
    biases.put(layer.name(), bias);
    float[] values = new float[sums.length];
    int plane = out.height() * out.width();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (sums[i] + bias[i / plane]);
    }
    return values;
  }

  /** A layer's output, or the input. */
  float[] tensor(String name) {
    return tensors.get(name);
  }

  /** All outputs of layers, and the input, by name. */
  Map<String, float[]> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  /** What the host makes of the graph's outputs. */
  Map<String, HostTensor> outputs() {
    return host.finish();
  }

  /** A layer's biases, real values. */
  double[] bias(String layer) {
    return biases.get(layer);
  }
}
