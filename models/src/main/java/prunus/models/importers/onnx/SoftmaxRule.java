package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.importers.onnx.Value.Feature;

/** Softmax over the classes at the end: left out, for it changes no order. */
final class SoftmaxRule implements Rule {
  /** Until here the axis was 1 by default, and what follows it counted as one. */
  private static final int LAST_WITH_ROWS = 12;

  @Override
  public List<String> operators() {
    return List.of("Softmax", "LogSoftmax");
  }

  @Override
  public String becomes() {
    return "nothing, and only at the end, for scores keep their order";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    boolean rows = scope.opset() <= LAST_WITH_ROWS;
    int axis = Axes.dim(node, node.integer("axis", rows ? 1 : -1), in.view().rank());
    int channels = in.view().dimOf(View.Axis.CHANNEL).orElse(axis);
    boolean vector = in.shape().height() == 1 && in.shape().width() == 1;
    if (!vector || (rows ? channels < axis : channels != axis) || !scope.last(node)) {
      throw node.refused("must be a softmax over classes, at the end");
    }
    return new Feature(in.layer(), in.shape(), in.view(), true);
  }
}
