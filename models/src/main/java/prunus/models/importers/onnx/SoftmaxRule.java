package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.importers.onnx.Value.Feature;

/** Softmax over the classes at the end: left out, for it changes no order. */
final class SoftmaxRule implements Rule {
  /** Until here the axis was 1 by default, and what follows it counted as one. */
  private static final int LAST_WITH_ROWS = 12;

  @Override
  public List<String> operators() {
    return List.of("Softmax");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    boolean vector = in.flat() || (in.shape().height() == 1 && in.shape().width() == 1);
    long axis = node.integer("axis", scope.opset() <= LAST_WITH_ROWS ? 1 : -1);
    if (!vector || (axis != 1 && axis != (in.flat() ? -1 : -3))) {
      throw node.refused("must be a softmax over classes");
    }
    return new Feature(in.layer(), in.shape(), in.flat(), true);
  }
}
