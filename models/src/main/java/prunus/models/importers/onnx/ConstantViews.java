package prunus.models.importers.onnx;

import java.util.List;
import java.util.stream.IntStream;
import prunus.models.tensors.Values;

/** Constants of other dimensions. */
final class ConstantViews {
  private ConstantViews() {}

  static Value apply(OnnxNode node, Scope scope) {
    OnnxTensor t = scope.constant(node, 0);
    List<Integer> sizes = t.dims();
    List<Integer> to =
        switch (node.operation()) {
          case "Transpose" -> {
            List<Integer> order = ViewRule.order(node, sizes.size());
            yield order.stream().map(sizes::get).toList();
          }
          case "Squeeze" -> {
            List<Integer> gone = ViewRule.gone(node, scope, sizes);
            yield IntStream.range(0, sizes.size())
                .filter(d -> !gone.contains(d))
                .mapToObj(sizes::get)
                .toList();
          }
          case "Unsqueeze" -> {
            List<Integer> out = new java.util.ArrayList<>(sizes);
            ViewRule.added(node, scope, sizes.size()).stream().sorted().forEach(d -> out.add(d, 1));
            yield out;
          }
          case "Flatten" -> ViewRule.flat(node, sizes);
          default -> ViewRule.wanted(node, scope, sizes);
        };
    if (!node.operation().equals("Transpose")) {
      return new Value.Constant(t.resized(to));
    }
    List<Integer> order = ViewRule.order(node, sizes.size());
    return new Value.Constant(
        OnnxTensor.floats(t.name(), to, transposed(t.needValues(), sizes, order)));
  }

  private static Values transposed(Values values, List<Integer> sizes, List<Integer> order) {
    int rank = sizes.size();
    int[] stride = new int[rank]; // of the new dimensions in the old values
    for (int i = 0; i < rank; i++) {
      stride[i] = sizes.stream().skip(order.get(i) + 1L).reduce(1, Math::multiplyExact);
    }
    int[] to = order.stream().mapToInt(sizes::get).toArray();
    return Values.computed(
        values.count(),
        index -> {
          int left = index;
          int at = 0;
          for (int i = rank - 1; i >= 0; i--) {
            at += left % to[i] * stride[i];
            left /= to[i];
          }
          return values.at(at);
        });
  }
}
