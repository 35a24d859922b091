package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.View.Axis;
import prunus.models.tensors.Values;

/**
 * Products with a matrix of weights: of a row, which is a fully connected layer; and of every pixel
 * or token of a map by its channels, which is a 1×1 convolution.
 */
final class ProductRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Gemm", "MatMul");
  }

  @Override
  public String becomes() {
    return "with a matrix of weights: a fully connected layer for a row, a 1×1 convolution"
        + " for the channels of each pixel or token";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    if (node.operation().equals("MatMul")) {
      return product(node, scope, false, 1, Optional.empty(), 1);
    }
    if (node.integer("transA", 0) != 0) {
      throw node.refused("transposes its input");
    }
    return product(
        node,
        scope,
        node.integer("transB", 0) != 0,
        node.real("alpha", 1),
        scope.optional(node, 2),
        node.real("beta", 1));
  }

  /**
   * A matrix product.
   *
   * @param transposed whether the weights are outputs × inputs
   * @param alpha factor on the weights
   * @param beta factor on the biases
   */
  private static Value product(
      OnnxNode node,
      Scope scope,
      boolean transposed,
      float alpha,
      Optional<OnnxTensor> bias,
      float beta) {
    Feature in = scope.feature(node, 0);
    OnnxTensor w = scope.constant(node, 1);
    List<Integer> dims = w.dims();
    if (dims.size() != 2) {
      throw node.refused("must have a matrix of weights, not sizes " + dims);
    }
    int outputs = dims.get(transposed ? 0 : 1);
    int inputs = dims.get(transposed ? 1 : 0);
    View view = in.view();
    int last = view.rank() - 1;
    if (last < 1 || view.size(last, in.shape()) != inputs) {
      throw node.refused("multiplies %s by weights %s".formatted(view.sizes(in.shape()), dims));
    }
    boolean channels = view.is(last, Axis.CHANNEL, in.shape());
    boolean row = view.order().equals(view.dims().get(last));
    if (!channels && !row) {
      throw node.refused("must multiply a row, or the channels of each pixel; flatten first");
    }
    String name = scope.builder().name(node.name());
    boolean point = row && (!channels || in.shape().height() * in.shape().width() == 1);
    Weighted layer =
        point
            ? new FullyConnected(name, outputs, inputs)
            : new Convolution(name, outputs, inputs, Window.point(), 1);
    Values given = w.needValues();
    int[] order = point ? order(view.dims().get(last), in.shape()) : null;
    Values dense =
        Values.computed(
            given.count(),
            i -> {
              int k = i / inputs;
              int c = order == null ? i % inputs : order[i % inputs];
              return alpha * given.at(transposed ? k * inputs + c : c * outputs + k);
            });
    List<List<Axis>> to = new ArrayList<>(view.dims());
    to.set(last, outputs > 1 ? List.of(Axis.CHANNEL) : List.of());
    Feature out = scope.builder().add(layer, List.of(in), new View(to));
    double[] biases = new double[outputs];
    if (bias.isPresent()) {
      double[] values = PerChannel.of(node, bias.get(), out);
      java.util.Arrays.setAll(biases, k -> beta * values[k]);
    }
    scope.builder().weights(layer, dense, biases);
    return scope.foldable(node, out);
  }

  /**
   * Where each element of a map in the order channel, row, column stands in the row; null: there.
   */
  private static int[] order(List<Axis> axes, Shape shape) {
    List<Axis> own = java.util.Arrays.stream(Axis.values()).filter(a -> a.size(shape) > 1).toList();
    if (axes.equals(own)) {
      return null;
    }
    Map<Axis, Integer> step = new EnumMap<>(Axis.class);
    int product = 1;
    for (Axis axis : axes.reversed()) {
      step.put(axis, product);
      product *= axis.size(shape);
    }
    int[] out = new int[Math.toIntExact(shape.elements())];
    for (int i = 0; i < out.length; i++) {
      int column = i % shape.width();
      int row = i / shape.width() % shape.height();
      int channel = i / shape.width() / shape.height();
      out[i] =
          channel * step.getOrDefault(Axis.CHANNEL, 0)
              + row * step.getOrDefault(Axis.ROW, 0)
              + column * step.getOrDefault(Axis.COLUMN, 0);
    }
    return out;
  }
}
