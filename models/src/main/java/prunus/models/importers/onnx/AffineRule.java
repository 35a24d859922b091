package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.graph.Add;
import prunus.models.importers.onnx.Value.Feature;

/**
 * Arithmetic with constants, one value or one for each channel; and sums of maps, of more than two
 * one after the other.
 */
final class AffineRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Add", "Sub", "Mul", "Div", "Sum");
  }

  @Override
  public String becomes() {
    return "with a constant of one value or one for each channel: folded into the layer "
        + "before, where that has weights and no other reader, else a 1×1 convolution "
        + "within each channel; sums of maps are additions, of more than two one after "
        + "the other";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    boolean sum = node.operation().equals("Sum") || node.operation().equals("Add");
    List<Integer> maps =
        java.util.stream.IntStream.range(0, node.inputs().size())
            .filter(i -> !scope.isConstant(node, i))
            .boxed()
            .toList();
    if (sum) {
      return sum(node, scope, maps);
    }
    if (maps.size() != 1) {
      throw node.refused("joins two maps by a product or difference, which the array cannot do");
    }
    int at = maps.getFirst();
    Feature in = scope.feature(node, at);
    double[] constant = PerChannel.of(node, scope.constant(node, 1 - at), in);
    double[] factor = new double[constant.length];
    double[] shift = new double[constant.length];
    boolean first = at == 1; // the constant stands before the map
    switch (node.operation()) {
      case "Sub" -> {
        Arrays.fill(factor, first ? -1 : 1);
        Arrays.setAll(shift, c -> first ? constant[c] : -constant[c]);
      }
      case "Mul" -> System.arraycopy(constant, 0, factor, 0, factor.length);
      default -> {
        if (first) {
          throw node.refused("divides by a map, which the array cannot do");
        }
        Arrays.setAll(factor, c -> 1 / constant[c]);
      }
    }
    return ChannelAffine.apply(node, scope, node.input(at), in, factor, shift);
  }

  private static Value sum(OnnxNode node, Scope scope, List<Integer> maps) {
    Feature out = scope.feature(node, maps.getFirst());
    String name = node.input(maps.getFirst());
    List<Feature> others = maps.stream().skip(1).map(i -> scope.feature(node, i)).toList();
    for (Feature other : others) {
      if (!other.shape().equals(out.shape()) || !other.view().equals(out.view())) {
        throw node.refused("adds maps of different sizes");
      }
    }
    for (Feature other : others) {
      Add layer = new Add(scope.builder().name(node.name()));
      out = scope.builder().add(layer, List.of(out, other), out.view());
      name = "";
    }
    for (int i = 0; i < node.inputs().size(); i++) {
      if (!maps.contains(i)) {
        double[] shift = PerChannel.of(node, scope.constant(node, i), out);
        double[] factor = new double[shift.length];
        Arrays.fill(factor, 1);
        out = ChannelAffine.apply(node, scope, name, out, factor, shift);
      }
    }
    return out;
  }
}
