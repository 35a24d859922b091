package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.importers.onnx.Value.Feature;

/** Arithmetic with constants: one value, or one for each channel. */
final class AffineRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Add", "Sub", "Mul", "Div");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    int at = scope.isConstant(node, 0) ? 1 : 0;
    Feature in = scope.feature(node, at);
    if (!scope.isConstant(node, 1 - at)) {
      throw node.refused("joins two maps by arithmetic, which the array cannot do");
    }
    double[] constant = PerChannel.of(node, scope.constant(node, 1 - at), in);
    double[] factor = new double[constant.length];
    double[] shift = new double[constant.length];
    boolean first = at == 1; // the constant stands before the map
    switch (node.operation()) {
      case "Add" -> {
        Arrays.fill(factor, 1);
        System.arraycopy(constant, 0, shift, 0, shift.length);
      }
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
    return ChannelAffine.apply(node, scope, at, factor, shift);
  }
}
