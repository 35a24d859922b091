package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Convolution;
import prunus.models.graph.WeightShape;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.tensors.Values;

/**
 * Convolution. Dilation, and paddings that differ between sides, become a larger kernel with zeros,
 * which a sparse array neither stores nor multiplies.
 */
final class ConvolutionRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Conv");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    OnnxTensor w = scope.constant(node, 1);
    Values given = w.needValues();
    if (w.dims().size() != 4 || in.flat()) {
      throw node.refused("must have a feature map and weights of 4 dimensions");
    }
    Window window =
        Window.of(node, in.shape(), List.of((long) w.dims().get(2), (long) w.dims().get(3)));
    long groups = node.integer("group", 1);
    if (groups < 1 || groups > in.shape().channels()) {
      throw node.refused("has %d groups".formatted(groups));
    }
    SparseWindow spread = SparseWindow.of(node, window);
    Convolution layer =
        new Convolution(
            scope.builder().name(node.name()),
            w.dims().get(0),
            in.shape().channels(),
            spread.rows(),
            spread.columns(),
            window.stride(node),
            spread.pad(),
            (int) groups);
    WeightShape shape = layer.weightShape();
    if (w.dims().get(1) != shape.channels()) {
      throw node.refused(
          "has weights %s for %d channels".formatted(w.dims(), in.shape().channels()));
    }
    double[] bias = new double[shape.filters()];
    scope.optional(node, 2).ifPresent(b -> fill(node, bias, b));
    scope.builder().weights(layer, spread.spread(given), bias);
    return scope.foldable(node, scope.builder().add(layer, List.of(in), false));
  }

  private static void fill(OnnxNode node, double[] to, OnnxTensor bias) {
    float[] values = bias.needFloats();
    if (bias.dims().size() != 1 || values.length != to.length) {
      throw node.refused("has biases of sizes %s for %d outputs".formatted(bias.dims(), to.length));
    }
    for (int k = 0; k < to.length; k++) {
      to[k] = values[k];
    }
  }
}
