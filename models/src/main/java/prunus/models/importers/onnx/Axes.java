package prunus.models.importers.onnx;

import java.util.List;

/** Axes of a node: an attribute at first, an input in later versions. */
final class Axes {
  private Axes() {}

  /** The axes, as they are given; none if the node gives none. */
  static long[] of(OnnxNode node, Scope scope) {
    return scope
        .optional(node, 1)
        .map(OnnxTensor::needIntegers)
        .orElseGet(
            () -> node.integers("axes", List.of()).stream().mapToLong(Long::longValue).toArray());
  }

  /** A dimension by its number from the front, or below 0 from the back. */
  static int dim(OnnxNode node, long axis, int rank) {
    long dim = axis < 0 ? axis + rank : axis;
    if (dim < 0 || dim >= rank) {
      throw node.refused("has the axis %d of %d dimensions".formatted(axis, rank));
    }
    return (int) dim;
  }
}
