package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Window;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.Value.Spaced;

/** Every so many rows and columns of a map, or some of its channels. */
final class SliceRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Slice");
  }

  @Override
  public String becomes() {
    return "every so many rows and columns, or some channels: a 1×1 convolution with ones";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    long[] starts = numbers(node, scope, 1, "starts");
    long[] ends = numbers(node, scope, 2, "ends");
    long[] axes = numbers(node, scope, 3, "axes");
    long[] steps = numbers(node, scope, 4, "steps");
    int strideRows = 1;
    int strideColumns = 1;
    int from = 0;
    int to = in.shape().channels();
    for (int i = 0; i < starts.length; i++) {
      int dim = Axes.dim(node, axes.length == 0 ? i : axes[i], in.view().rank());
      int size = in.view().size(dim, in.shape());
      long step = steps.length == 0 ? 1 : steps[i];
      long start = Math.clamp(starts[i] < 0 ? starts[i] + size : starts[i], 0, size);
      long end = Math.clamp(ends[i] < 0 ? ends[i] + size : ends[i], 0, size);
      if (start == 0 && end == size && step == 1) {
        continue;
      }
      if (in.view().is(dim, View.Axis.CHANNEL, in.shape()) && step == 1 && start < end) {
        from = (int) start;
        to = (int) end;
      } else if (start == 0
          && end == size
          && step > 1
          && in.view().isImage(in.shape())
          && dim > 1) {
        strideRows = dim == 2 ? (int) step : strideRows;
        strideColumns = dim == 3 ? (int) step : strideColumns;
      } else {
        throw node.refused("cuts rows or columns out of a map");
      }
    }
    Feature some =
        to - from == in.shape().channels() ? in : Spacing.channels(node, scope, in, from, to);
    return strideRows == 1 && strideColumns == 1
        ? some
        : new Spaced(some, new Window(1, 1, strideRows, strideColumns, 1, 1, 0, 0, 0, 0), 0, 0);
  }

  /** An input from version 10 on, an attribute before. */
  private static long[] numbers(OnnxNode node, Scope scope, int i, String name) {
    return scope
        .optional(node, i)
        .map(OnnxTensor::needIntegers)
        .orElseGet(
            () -> node.integers(name, List.of()).stream().mapToLong(Long::longValue).toArray());
  }
}
