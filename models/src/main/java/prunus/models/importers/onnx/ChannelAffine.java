package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Convolution;
import prunus.models.graph.Window;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.tensors.Values;

/**
 * {@code factor · x + shift}, other numbers for each channel. It is folded into the layer before it
 * where that has weights and no other reader. Otherwise it becomes a layer of its own, a 1×1
 * convolution within each channel; it is never folded forward, where padding would see other zeros.
 */
final class ChannelAffine {
  private ChannelAffine() {}

  /**
   * Applies it to a map.
   *
   * @param name of the map in the graph; empty for one that is not there
   * @param factor for each channel, finite
   * @param shift for each channel, finite
   */
  static Feature apply(
      OnnxNode node, Scope scope, String name, Feature in, double[] factor, double[] shift) {
    for (int c = 0; c < factor.length; c++) {
      if (!Double.isFinite(factor[c]) || !Double.isFinite(shift[c])) {
        throw node.refused("multiplies by or adds what is not finite, at channel " + c);
      }
    }
    return scope.folds(name)
        ? fold(node, scope, in, factor, shift)
        : layer(node, scope, in, factor, shift);
  }

  private static Feature fold(
      OnnxNode node, Scope scope, Feature in, double[] factor, double[] shift) {
    NetworkBuilder.Weights w = scope.builder().weights(in.layer());
    for (int k = 0; k < factor.length; k++) {
      w.factor()[k] *= factor[k];
      w.bias()[k] = w.bias()[k] * factor[k] + shift[k];
    }
    return scope.foldable(node, in);
  }

  private static Feature layer(
      OnnxNode node, Scope scope, Feature in, double[] factor, double[] shift) {
    int channels = in.shape().channels();
    var layer =
        new Convolution(
            scope.builder().name(node.name()), channels, channels, Window.point(), channels);
    float[] dense = new float[channels];
    for (int c = 0; c < channels; c++) {
      dense[c] = (float) factor[c];
    }
    scope.builder().weights(layer, Values.of(dense), shift.clone());
    return scope.foldable(node, scope.builder().add(layer, List.of(in), in.view()));
  }
}
