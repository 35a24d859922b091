package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Pool;
import prunus.models.graph.Window;
import prunus.models.importers.onnx.Value.Feature;

/** Pooling over windows of images and sequences. */
final class PoolRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("MaxPool", "AveragePool");
  }

  @Override
  public String becomes() {
    return "a pool; averages leave padding out or count it";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    boolean image = in.view().isImage(in.shape());
    if (!image && !in.view().equals(View.sequence(in.shape()))) {
      throw node.refused("must read a feature map");
    }
    Window w = Windows.of(node, in.shape(), null);
    boolean ceil = node.integer("ceil_mode", 0) != 0;
    boolean average = node.operation().equals("AveragePool");
    boolean counted = node.integer("count_include_pad", 0) != 0;
    boolean partial = ceil && partial(in, w);
    if (average && counted && partial) {
      throw node.refused("counts padding in averages over partial windows");
    }
    Pool pool =
        new Pool(
            scope.builder().name(node.name()),
            average ? Pool.Kind.AVERAGE : Pool.Kind.MAX,
            w,
            partial,
            average && !counted && (w.padded() || partial));
    return scope.builder().add(pool, List.of(in), image ? View::image : View::sequence);
  }

  private static boolean partial(Feature in, Window w) {
    return (in.shape().height() + w.top() + w.bottom() - w.rows()) % w.strideRows() != 0
        || (in.shape().width() + w.left() + w.right() - w.columns()) % w.strideColumns() != 0;
  }
}
