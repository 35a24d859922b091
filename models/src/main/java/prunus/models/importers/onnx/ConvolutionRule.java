package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Convolution;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Window;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.Value.Spaced;
import prunus.models.tensors.Values;

/** Convolution of images and, as columns of one pixel, of sequences. */
final class ConvolutionRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Conv");
  }

  @Override
  public String becomes() {
    return "a convolution, of an image or, as columns of one pixel, of a sequence; also "
        + "grouped, dilated, with unequal strides and paddings";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    OnnxTensor w = scope.constant(node, 1);
    Values given = w.needValues();
    Window around = null;
    Feature in;
    if (scope.value(node.input(0)) instanceof Spaced spaced && Spacing.onlyPads(spaced)) {
      around = spaced.steps();
      in = spaced.of();
    } else {
      in = scope.feature(node, 0);
    }
    int rank = w.dims().size();
    boolean fits =
        (rank == 4 && in.view().isImage(in.shape()))
            || (rank == 3 && in.view().equals(View.sequence(in.shape())));
    if (!fits) {
      throw node.refused("must have a feature map and weights of 4 dimensions, or 3 for sequences");
    }
    List<Long> kernel = w.dims().stream().skip(2).map(Integer::longValue).toList();
    Shape seen = around == null ? in.shape() : Spacing.padded(in.shape(), around);
    Window own = Windows.of(node, seen, kernel);
    Window window = around == null ? own : Windows.padded(own, around);
    long groups = node.integer("group", 1);
    if (groups < 1 || groups > in.shape().channels()) {
      throw node.refused("has %d groups".formatted(groups));
    }
    Convolution layer =
        new Convolution(
            scope.builder().name(node.name()),
            w.dims().get(0),
            in.shape().channels(),
            window,
            (int) groups);
    WeightShape shape = layer.weightShape();
    if (w.dims().get(1) != shape.channels()) {
      throw node.refused(
          "has weights %s for %d channels".formatted(w.dims(), in.shape().channels()));
    }
    double[] bias = new double[shape.filters()];
    scope.optional(node, 2).ifPresent(b -> fill(node, bias, b));
    scope.builder().weights(layer, given, bias);
    return scope.foldable(
        node, scope.builder().add(layer, List.of(in), rank == 4 ? View::image : View::sequence));
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
