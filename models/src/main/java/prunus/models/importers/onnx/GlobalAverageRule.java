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
  /** Activations that an array of 64 PEs with half of 16 KiB each has room for. */
  private static final long MOST = 64 * 4096;

  @Override
  public List<String> operators() {
    return List.of("GlobalAveragePool", "GlobalMaxPool", "ReduceMean", "ReduceMax");
  }

  @Override
  public String becomes() {
    return "a pool over rows, columns or both; over a large map two, rows first";
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
    Pool.Kind kind = average ? Pool.Kind.AVERAGE : Pool.Kind.MAX;
    Feature read = in;
    int band = band(s, window);
    if (band < window.rows()) { // rows together first, so that a part of the map suffices
      Window first = new Window(band, window.columns(), band, 1, 1, 1, 0, 0, 0, 0);
      Pool some = new Pool(scope.builder().name(node.name() + "/rows"), kind, first, false, false);
      read = scope.builder().add(some, List.of(in), in.view());
      window = Window.of(window.rows() / band, 1, 1, 0);
    }
    Pool pool = new Pool(scope.builder().name(node.name()), kind, window, false, false);
    boolean kept = global || node.integer("keepdims", 1) != 0;
    List<List<Axis>> left = new ArrayList<>(in.view().dims());
    dims.forEach(d -> left.set(d, List.of()));
    View view = new View(left);
    return scope.builder().add(pool, List.of(read), kept ? view : view.without(dims));
  }

  /** Rows that are pooled at once: all, or a part of them where the map is large. */
  private static int band(Shape s, Window window) {
    if (window.rows() == 1 || s.elements() <= MOST) {
      return window.rows();
    }
    int band = window.rows();
    do {
      band--;
    } while (window.rows() % band != 0 || (band > 1 && s.elements() / s.height() * band > MOST));
    return band;
  }
}
