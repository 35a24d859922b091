package prunus.models.importers.onnx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import prunus.models.tensors.Values;

/**
 * Fills the large tensors of networks that were published without them, each a {@code
 * ConstantOfShape}, with seeded weights: SplitMix64 from the CRC-32 of the tensor's name, u in 0..1
 * of its upper 24 bits. A normalisation's scale and variance and what a product reads are 0.5 + u;
 * matrices and kernels are 2u − 1 without half of each filter's mean, times √(7 / filter's size);
 * all others (2u − 1) · 0.02.
 */
final class FilledConstants {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private FilledConstants() {}

  static OnnxGraph in(OnnxGraph graph) {
    Set<String> positive = new HashSet<>();
    for (OnnxNode node : graph.nodes()) {
      switch (node.operation()) {
        case "BatchNormalization" -> {
          positive.add(node.input(1));
          positive.add(node.input(4));
        }
        case "Mul" -> positive.addAll(node.inputs());
        default -> {}
      }
    }
    for (OnnxNode node : graph.nodes()) {
      if (node.operation().equals("Unsqueeze") && positive.contains(node.outputs().getFirst())) {
        positive.add(node.input(0));
      }
    }
    Map<String, OnnxTensor> constants = new HashMap<>(graph.constants());
    List<OnnxNode> nodes = new ArrayList<>();
    for (OnnxNode node : graph.nodes()) {
      if (!node.operation().equals("ConstantOfShape")) {
        nodes.add(node);
        continue;
      }
      String name = node.outputs().getFirst();
      List<Integer> dims =
          Arrays.stream(graph.constants().get(node.input(0)).needIntegers())
              .mapToObj(d -> (int) d)
              .toList();
      constants.put(
          name, OnnxTensor.floats(name, dims, values(name, dims, positive.contains(name))));
    }
    return new OnnxGraph(
        graph.name(),
        nodes,
        constants,
        graph.inputs(),
        graph.types(),
        graph.outputs(),
        graph.opsets(),
        graph.opset());
  }

  private static Values values(String name, List<Integer> dims, boolean positive) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    long seed = crc.getValue();
    int count = dims.stream().reduce(1, Math::multiplyExact);
    if (positive) {
      return Values.computed(count, i -> (float) (0.5 + uniform(seed, i)));
    }
    if (dims.size() < 2) {
      return Values.computed(count, i -> (float) ((2 * uniform(seed, i) - 1) * 0.02));
    }
    int size = count / dims.getFirst();
    double scale = Math.sqrt(7.0 / size);
    double[] mean = new double[dims.getFirst()];
    for (int i = 0; i < count; i++) {
      mean[i / size] += (2 * uniform(seed, i) - 1) / size;
    }
    return Values.computed(
        count, i -> (float) ((2 * uniform(seed, i) - 1 - mean[i / size] / 2) * scale));
  }

  private static double uniform(long seed, int i) {
    long z = seed + (i + 1) * GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 40) * 0x1p-24;
  }
}
