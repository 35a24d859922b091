package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Pool;
import prunus.models.importers.onnx.Value.Feature;

/** Pooling over windows. The array divides by the whole window, so all windows must be whole. */
final class PoolRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("MaxPool", "AveragePool");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    if (in.flat()) {
      throw node.refused("must read a feature map");
    }
    Window w = Window.of(node, in.shape(), null);
    int pad = w.evenPad(node);
    int stride = w.stride(node);
    if (w.dilated()) {
      throw node.refused("is dilated, which the array cannot do when it pools");
    }
    boolean ceil = node.integer("ceil_mode", 0) != 0;
    boolean average = node.operation().equals("AveragePool");
    if (average) {
      checkWhole(node, in, w, pad, stride, ceil);
    }
    Pool.Kind kind = average ? Pool.Kind.AVERAGE : Pool.Kind.MAX;
    String name = scope.builder().name(node.name());
    Pool pool = new Pool(name, kind, w.rows(), w.columns(), stride, pad, ceil);
    return scope.builder().add(pool, List.of(in), false);
  }

  private static void checkWhole(
      OnnxNode node, Feature in, Window w, int pad, int stride, boolean ceil) {
    if (pad > 0 && node.integer("count_include_pad", 0) == 0) {
      throw node.refused("leaves padding out of its averages, which the array cannot do");
    }
    boolean partial =
        (in.shape().height() + 2 * pad - w.rows()) % stride != 0
            || (in.shape().width() + 2 * pad - w.columns()) % stride != 0;
    if (ceil && partial) {
      throw node.refused("averages over partial windows, which the array cannot do");
    }
  }
}
