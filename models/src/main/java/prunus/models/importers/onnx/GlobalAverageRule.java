package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.importers.onnx.Value.Feature;

/** Averages over all rows and columns. */
final class GlobalAverageRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("GlobalAveragePool", "ReduceMean");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    if (in.flat()) {
      throw node.refused("must read a feature map");
    }
    boolean flat = false;
    if (node.operation().equals("ReduceMean")) {
      long[] axes = Axes.of(node, scope);
      long[] plane = Arrays.stream(axes).map(a -> a < 0 ? a + 4 : a).sorted().toArray();
      if (!Arrays.equals(plane, new long[] {2, 3})) {
        throw node.refused(
            "averages over axes %s; only rows and columns, 2 and 3, are possible"
                .formatted(Arrays.toString(axes)));
      }
      flat = node.integer("keepdims", 1) == 0;
    }
    Shape s = in.shape();
    String name = scope.builder().name(node.name());
    Pool pool = new Pool(name, Pool.Kind.AVERAGE, s.height(), s.width(), 1, 0, false);
    return scope.builder().add(pool, List.of(in), flat);
  }
}
