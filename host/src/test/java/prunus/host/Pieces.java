package prunus.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.HostStep;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;
import prunus.models.importers.onnx.Partition;
import prunus.models.quantise.FloatForward;
import prunus.models.quantise.PrunedLayer;

/** Runs a network in pieces in floating point, each layer for itself. */
final class Pieces {
  private final Partition partition;
  private final HostRuntime host;
  private final Map<String, float[]> maps = new LinkedHashMap<>();
  private final Map<String, HostTensor> tensors = new LinkedHashMap<>();

  Pieces(Partition partition, HostRuntime host) {
    this.partition = partition;
    this.host = host;
  }

  /** The outputs. */
  Map<String, HostTensor> run(Map<String, HostTensor> inputs) {
    tensors.putAll(inputs);
    partition
        .inputs()
        .forEach(
            (name, port) -> {
              if (port.onArray()) {
                maps.put(port.map(), inputs.get(name).floats());
              }
            });
    int last = partition.stages().values().stream().mapToInt(s -> s).max().orElse(0);
    for (int stage = 0; stage <= last; stage++) {
      for (Network.Node node : partition.nodes()) {
        if (partition.stages().get(node.layer().name()) == stage) {
          maps.put(node.layer().name(), layer(node));
        }
      }
      for (HostStep step : partition.steps()) {
        if (partition.stages().get(step.name()) == stage) {
          step(step);
        }
      }
    }
    Map<String, HostTensor> out = new LinkedHashMap<>();
    partition
        .outputs()
        .forEach((name, port) -> out.put(name, port.onArray() ? tensor(port) : tensors.get(name)));
    return out;
  }

  private float[] layer(Network.Node node) {
    List<float[]> in = node.inputs().stream().map(maps::get).toList();
    String name = node.layer().name();
    return switch (node.layer()) {
      case Add _ -> {
        float[] sum = in.getFirst().clone();
        for (int i = 0; i < sum.length; i++) {
          sum[i] += in.getLast()[i];
        }
        yield sum;
      }
      case Concat _ -> {
        float[] all = new float[in.stream().mapToInt(a -> a.length).sum()];
        int at = 0;
        for (float[] part : in) {
          System.arraycopy(part, 0, all, at, part.length);
          at += part.length;
        }
        yield all;
      }
      default -> {
        Shape shape = partition.shapes().get(node.inputs().getFirst());
        Network one =
            new Network("one", shape, List.of(new Network.Node(node.layer(), List.of("input"))));
        Map<String, PrunedLayer> weights =
            node.layer() instanceof Weighted
                ? Map.of(name, partition.layers().get(name))
                : Map.of();
        yield FloatForward.output(one, weights, in.getFirst());
      }
    };
  }

  private void step(HostStep step) {
    Map<String, HostTensor> inputs = new LinkedHashMap<>();
    for (HostStep.Port port : step.inputs()) {
      boolean given = !tensors.containsKey(port.value()) && port.onArray();
      inputs.put(port.value(), given ? tensor(port) : tensors.get(port.value()));
    }
    List<String> wanted = step.outputs().stream().map(HostStep.Port::value).toList();
    Map<String, HostTensor> made = host.run(partition.models().get(step.name()), inputs, wanted);
    tensors.putAll(made);
    for (HostStep.Port port : step.outputs()) {
      if (port.onArray()) {
        maps.put(port.map(), made.get(port.value()).floats().clone());
        permute(port, made.get(port.value()).floats(), maps.get(port.map()), true);
      }
    }
  }

  private HostTensor tensor(HostStep.Port port) {
    float[] map = maps.get(port.map());
    float[] out = new float[map.length];
    permute(port, map, out, false);
    return HostTensor.of(out, port.dims().stream().mapToLong(d -> d).toArray());
  }

  /** Between the order of a map and that of a tensor, by the axes of its dimensions. */
  private void permute(HostStep.Port port, float[] from, float[] to, boolean toMap) {
    Shape s = partition.shapes().get(port.map());
    List<Integer> sizes = new ArrayList<>();
    String axes = port.axes().replace(",", "");
    for (int a = 0; a < axes.length(); a++) {
      char axis = axes.charAt(a);
      sizes.add(axis == 'C' ? s.channels() : axis == 'H' ? s.height() : s.width());
    }
    for (int i = 0; i < from.length; i++) {
      int left = i; // a place in the tensor
      int[] at = new int[3];
      for (int a = sizes.size() - 1; a >= 0; a--) {
        at["CHW".indexOf(axes.charAt(a))] = left % sizes.get(a);
        left /= sizes.get(a);
      }
      int inMap = (at[0] * s.height() + at[1]) * s.width() + at[2];
      if (toMap) {
        to[inMap] = from[i];
      } else {
        to[i] = from[inMap];
      }
    }
  }
}
