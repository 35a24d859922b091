package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.graph.Shape;
import prunus.models.importers.onnx.Value.Feature;

/** Other views of the same values: a map as one row. */
final class RowRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Flatten", "Reshape", "Squeeze");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    boolean row =
        switch (node.operation()) {
          case "Flatten" -> flatten(node, in);
          case "Reshape" -> reshape(node, scope, in);
          default -> squeeze(node, scope, in);
        };
    return new Feature(in.layer(), in.shape(), row, false);
  }

  private static boolean flatten(OnnxNode node, Feature in) {
    long axis = node.integer("axis", 1);
    if (axis != 1 && axis != (in.flat() ? -1 : -3)) {
      throw node.refused("flattens from axis " + axis + "; only axis 1 is possible");
    }
    return true;
  }

  /** Only into one row, or into what it is already. */
  private static boolean reshape(OnnxNode node, Scope scope, Feature in) {
    long[] dims = scope.constant(node, 1).needIntegers();
    long elements = in.shape().elements();
    long[] given = {1, in.shape().channels(), in.shape().height(), in.shape().width()};
    boolean batch = dims.length > 0 && (dims[0] == 1 || dims[0] == 0 || dims[0] == -1);
    boolean row =
        dims.length == 2 && batch && (dims[1] == elements || (dims[1] == -1 && dims[0] != -1));
    boolean same = dims.length == 4 && batch && !in.flat();
    for (int i = 1; i < dims.length && same; i++) {
      same = dims[i] == given[i];
    }
    if (!row && !same) {
      throw node.refused("can only reshape a feature map into one row");
    }
    return row || in.flat();
  }

  /** Rows and columns of a map of one pixel go. */
  private static boolean squeeze(OnnxNode node, Scope scope, Feature in) {
    long[] axes = Axes.of(node, scope);
    long[] plane = Arrays.stream(axes).map(a -> a < 0 ? a + 4 : a).sorted().toArray();
    Shape s = in.shape();
    boolean pixel = !in.flat() && s.height() == 1 && s.width() == 1;
    if (!pixel || !Arrays.equals(plane, new long[] {2, 3})) {
      throw node.refused(
          "takes away axes %s of a map of %s; only rows and columns of one pixel can go"
              .formatted(Arrays.toString(axes), s));
    }
    return true;
  }
}
