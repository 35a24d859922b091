package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.List;
import prunus.models.graph.Concat;
import prunus.models.graph.Shape;
import prunus.models.importers.onnx.Value.Feature;

/**
 * Channels put behind one another; one part alone is that part. Flattened maps of the same height
 * and width, one behind the other, are their channels joined and then flattened.
 */
final class ConcatRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Concat");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    List<Feature> parts = new ArrayList<>();
    for (int i = 0; i < node.inputs().size(); i++) {
      parts.add(scope.feature(node, i));
    }
    if (parts.isEmpty()) {
      throw node.refused("joins nothing");
    }
    boolean flat = parts.getFirst().flat();
    long axis = node.integer("axis", 1);
    if (axis != 1 && axis != (flat ? -1 : -3)) {
      throw node.refused("joins along axis " + axis + "; only channels can be joined");
    }
    if (parts.stream().anyMatch(p -> p.flat() != flat)) {
      throw node.refused("joins a matrix and a feature map");
    }
    Shape first = parts.getFirst().shape();
    if (parts.stream()
        .anyMatch(
            p -> p.shape().height() != first.height() || p.shape().width() != first.width())) {
      throw node.refused("joins maps of different heights or widths");
    }
    return parts.size() == 1
        ? parts.getFirst()
        : scope.builder().add(new Concat(scope.builder().name(node.name())), parts, flat);
  }
}
