package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.List;
import prunus.models.graph.Concat;
import prunus.models.graph.Shape;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.View.Axis;

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
  public String becomes() {
    return "channels behind one another; a part that has other readers is copied";
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
    Feature first = parts.getFirst();
    int dim = Axes.dim(node, node.integer("axis", 1), first.view().rank());
    View rest = rest(node, first, dim);
    Shape shape = first.shape();
    for (Feature part : parts) {
      if (part.shape().height() != shape.height()
          || part.shape().width() != shape.width()
          || part.view().rank() != rest.rank()
          || !rest(node, part, dim).equals(rest)) {
        throw node.refused("joins maps of different heights or widths");
      }
    }
    if (parts.size() == 1) {
      return first;
    }
    List<List<Axis>> dims = new ArrayList<>(rest.dims());
    List<Axis> joined = new ArrayList<>(dims.get(dim));
    joined.addFirst(Axis.CHANNEL);
    dims.set(dim, joined);
    Concat layer = new Concat(scope.builder().name(node.name()));
    return scope.builder().add(layer, parts, new View(dims));
  }

  /** The view without the channels, which must be outermost in the dimension. */
  private static View rest(OnnxNode node, Feature part, int dim) {
    List<List<Axis>> dims = new ArrayList<>(part.view().dims());
    List<Axis> joined = dims.get(dim);
    if (part.shape().channels() > 1) {
      if (joined.isEmpty() || joined.getFirst() != Axis.CHANNEL) {
        throw node.refused("joins along dimension " + dim + "; only channels can be joined");
      }
      dims.set(dim, joined.subList(1, joined.size()));
    }
    return new View(dims);
  }
}
