package prunus.models.importers.onnx;

/** Axes of a node: an attribute at first, an input in later versions. */
final class Axes {
  private Axes() {}

  /** The axes, as they are given; none if the node gives none. */
  static long[] of(OnnxNode node, Scope scope) {
    return scope
        .optional(node, 1)
        .map(OnnxTensor::needIntegers)
        .orElseGet(
            () ->
                node.integers("axes", java.util.List.of()).stream()
                    .mapToLong(Long::longValue)
                    .toArray());
  }
}
