package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import prunus.models.graph.Window;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.Value.Spaced;

/** Zeros around a map, or channels of zeros. */
final class PadRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Pad");
  }

  @Override
  public String becomes() {
    return "zeros around a map: part of the convolution that reads it; channels of zeros: "
        + "part of a 1×1 convolution with ones";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Spaced in =
        scope.value(node.input(0)) instanceof Spaced spaced
            ? spaced
            : new Spaced(scope.feature(node, 0), Window.point(), 0, 0);
    Feature map = in.of();
    if (!map.view().isImage(map.shape())) {
      throw node.refused("pads what is no image");
    }
    double value =
        scope.optional(node, 2).map(v -> v.needNumbers()[0]).orElse((double) node.real("value", 0));
    if (!node.text("mode", "constant").equals("constant") || value != 0) {
      throw node.refused("pads with other values than zeros");
    }
    long[] pads = pads(node, scope);
    if (pads.length == 8 && Arrays.stream(pads).allMatch(p -> p == 0)) {
      return scope.value(node.input(0));
    }
    boolean possible =
        pads.length == 8
            && pads[0] == 0
            && pads[4] == 0
            && Arrays.stream(pads).allMatch(p -> p >= 0 && p < 1 << 20);
    boolean strided = in.steps().strideRows() > 1 || in.steps().strideColumns() > 1;
    boolean around = pads[2] + pads[3] + pads[6] + pads[7] > 0;
    if (!possible || (strided && around)) {
      throw node.refused("has the paddings " + Arrays.toString(pads));
    }
    Window more =
        new Window(1, 1, 1, 1, 1, 1, (int) pads[2], (int) pads[3], (int) pads[6], (int) pads[7]);
    return new Spaced(
        map,
        Windows.padded(in.steps(), more),
        in.before() + (int) pads[1],
        in.after() + (int) pads[5]);
  }

  /** Before all four dimensions, then behind them. */
  private static long[] pads(OnnxNode node, Scope scope) {
    long[] pads =
        scope
            .optional(node, 1)
            .map(OnnxTensor::needIntegers)
            .orElseGet(
                () ->
                    node.integers("pads", List.of()).stream().mapToLong(Long::longValue).toArray());
    Optional<OnnxTensor> axes = scope.optional(node, 3);
    if (axes.isEmpty()) {
      return pads;
    }
    long[] all = new long[8];
    long[] dims = axes.get().needIntegers();
    for (int i = 0; i < dims.length; i++) {
      int dim = Axes.dim(node, dims[i], 4);
      all[dim] = pads[i];
      all[4 + dim] = pads[dims.length + i];
    }
    return all;
  }
}
