package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import prunus.models.importers.onnx.Value.Feature;

/** Other views of the same values. */
final class ViewRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Flatten", "Reshape", "Squeeze", "Unsqueeze", "Transpose");
  }

  @Override
  public String becomes() {
    return "nothing: another view of the same values, so also channels last, at the ends "
        + "or inside";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    if (scope.isConstant(node, 0)) {
      return ConstantViews.apply(node, scope);
    }
    Feature in = scope.feature(node, 0);
    List<Integer> sizes = in.view().sizes(in.shape());
    return switch (node.operation()) {
      case "Transpose" -> in.seen(in.view().transposed(order(node, in.view().rank())));
      case "Squeeze" -> in.seen(in.view().without(gone(node, scope, sizes)));
      case "Unsqueeze" -> in.seen(in.view().with(added(node, scope, in.view().rank())));
      case "Flatten" -> reshaped(node, in, flat(node, sizes));
      default -> reshaped(node, in, wanted(node, scope, sizes));
    };
  }

  private static Feature reshaped(OnnxNode node, Feature in, List<Integer> sizes) {
    return in.seen(
        in.view()
            .reshaped(sizes, in.shape())
            .orElseThrow(
                () ->
                    node.refused(
                        "brings %s to %s, which cuts through an axis of the map"
                            .formatted(in.view().sizes(in.shape()), sizes))));
  }

  static List<Integer> order(OnnxNode node, int rank) {
    List<Long> backwards = IntStream.range(0, rank).mapToObj(i -> (long) (rank - 1 - i)).toList();
    List<Integer> order = node.integers("perm", backwards).stream().map(Long::intValue).toList();
    if (!order.stream().sorted().toList().equals(IntStream.range(0, rank).boxed().toList())) {
      throw node.refused("transposes %d dimensions by %s".formatted(rank, order));
    }
    return order;
  }

  static List<Integer> gone(OnnxNode node, Scope scope, List<Integer> sizes) {
    long[] axes = Axes.of(node, scope);
    List<Integer> gone =
        axes.length == 0
            ? IntStream.range(0, sizes.size()).filter(i -> sizes.get(i) == 1).boxed().toList()
            : Arrays.stream(axes)
                .mapToObj(a -> Axes.dim(node, a, sizes.size()))
                .distinct()
                .toList();
    if (gone.stream().anyMatch(d -> sizes.get(d) != 1)) {
      throw node.refused("takes away dimensions %s of %s".formatted(gone, sizes));
    }
    return gone;
  }

  static List<Integer> added(OnnxNode node, Scope scope, int rank) {
    long[] axes = Axes.of(node, scope);
    return Arrays.stream(axes)
        .mapToObj(a -> Axes.dim(node, a, rank + axes.length))
        .distinct()
        .toList();
  }

  static List<Integer> flat(OnnxNode node, List<Integer> sizes) {
    long axis = node.integer("axis", 1);
    int at = (int) (axis < 0 ? axis + sizes.size() : axis);
    if (at < 0 || at > sizes.size()) {
      throw node.refused("flattens from axis " + axis);
    }
    return List.of(product(sizes.subList(0, at)), product(sizes.subList(at, sizes.size())));
  }

  /** Sizes with 0 for "as before" and one −1 for "the rest". */
  static List<Integer> wanted(OnnxNode node, Scope scope, List<Integer> sizes) {
    long[] given =
        scope
            .optional(node, 1)
            .map(OnnxTensor::needIntegers)
            .orElseGet(
                () ->
                    node.integers("shape", List.of()).stream()
                        .mapToLong(Long::longValue)
                        .toArray());
    List<Integer> out = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < given.length; i++) {
      long size = given[i];
      if (size == 0 && node.integer("allowzero", 0) == 0 && i < sizes.size()) {
        size = sizes.get(i);
      }
      if (size == -1 && open < 0) {
        open = i;
        size = 1;
      }
      if (size < 1 || size > Integer.MAX_VALUE) {
        throw node.refused("reshapes to " + Arrays.toString(given));
      }
      out.add((int) size);
    }
    int all = product(sizes);
    if (open >= 0) {
      out.set(open, all / product(out));
    }
    if (product(out) != all) {
      throw node.refused("reshapes %s to %s".formatted(sizes, Arrays.toString(given)));
    }
    return out;
  }

  private static int product(List<Integer> sizes) {
    return sizes.stream().reduce(1, Math::multiplyExact);
  }
}
