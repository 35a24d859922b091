package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.View.Axis;

/** Averages and maxima over all rows, all columns, or both. */
final class GlobalAverageRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("GlobalAveragePool", "GlobalMaxPool", "ReduceMean", "ReduceMax");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    boolean global = node.operation().startsWith("Global");
    List<Integer> dims = new ArrayList<>();
    if (global) {
      if (in.view().rank() < 3 || !in.view().is(1, Axis.CHANNEL, in.shape())) {
        throw node.refused("must read a feature map");
      }
      for (int d = 2; d < in.view().rank(); d++) {
        dims.add(d);
      }
    } else {
      for (long axis : Axes.of(node, scope)) {
        dims.add(Axes.dim(node, axis, in.view().rank()));
      }
    }
    Set<Axis> over = new HashSet<>();
    dims.forEach(d -> over.addAll(in.view().dims().get(d)));
    if (dims.isEmpty() || over.contains(Axis.CHANNEL) || dims.contains(0)) {
      throw node.refused(
          "is over dimensions %s; only rows and columns are possible".formatted(dims));
    }
    Shape s = in.shape();
    Window window = Window.of(over.contains(Axis.ROW) ? s.height() : 1, 1, 1, 0);
    window =
        new Window(
            window.rows(), over.contains(Axis.COLUMN) ? s.width() : 1, 1, 1, 1, 1, 0, 0, 0, 0);
    boolean average = !node.operation().endsWith("Max") && !node.operation().contains("Max");
    Pool pool =
        new Pool(
            scope.builder().name(node.name()),
            average ? Pool.Kind.AVERAGE : Pool.Kind.MAX,
            window,
            false,
            false);
    boolean kept = global || node.integer("keepdims", 1) != 0;
    List<List<Axis>> left = new ArrayList<>(in.view().dims());
    dims.forEach(d -> left.set(d, List.of()));
    View view = new View(left);
    return scope.builder().add(pool, List.of(in), kept ? view : view.without(dims));
  }
}
