package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.graph.Convolution;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.Value.Spaced;
import prunus.models.tensors.Values;

/** Maps of which rows are left out or round which zeros are put: what they are and become. */
final class Spacing {
  private Spacing() {}

  /** Whether nothing but rows and columns of zeros are put around. */
  static boolean onlyPads(Spaced s) {
    return s.before() == 0
        && s.after() == 0
        && s.steps().strideRows() == 1
        && s.steps().strideColumns() == 1;
  }

  static Shape padded(Shape shape, Window around) {
    return new Shape(
        shape.channels(),
        shape.height() + around.top() + around.bottom(),
        shape.width() + around.left() + around.right());
  }

  /** The map as a layer makes it: a 1×1 convolution with a 1 where a channel comes from. */
  static Feature layer(OnnxNode node, Scope scope, Spaced s) {
    int channels = s.of().shape().channels();
    int filters = s.before() + channels + s.after();
    boolean own = filters == channels;
    String name = scope.builder().name(node.name());
    var layer = new Convolution(name, filters, channels, s.steps(), own ? channels : 1);
    return add(scope, layer, s.of(), own ? 0 : -s.before());
  }

  /** Some of a map's channels. */
  static Feature channels(OnnxNode node, Scope scope, Feature in, int from, int to) {
    String name = scope.builder().name(node.name());
    var layer = new Convolution(name, to - from, in.shape().channels(), Window.point(), 1);
    return add(scope, layer, in, from);
  }

  /** Filter k takes channel k + offset. */
  private static Feature add(Scope scope, Convolution layer, Feature in, int offset) {
    int channels = layer.weightShape().channels();
    Values ones =
        channels == 1
            ? Values.repeated(1, layer.filters())
            : Values.computed(
                Math.multiplyExact(layer.filters(), channels),
                i -> i % channels == i / channels + offset ? 1 : 0);
    scope.builder().weights(layer, ones, new double[layer.filters()]);
    List<List<View.Axis>> dims = in.view().dims();
    return scope.builder().add(layer, List.of(in), shape -> resized(dims, shape, in.shape()));
  }

  /** The same dimensions; those that had a single element must go on to have one. */
  private static View resized(List<List<View.Axis>> dims, Shape shape, Shape before) {
    boolean grown =
        Arrays.stream(View.Axis.values()).anyMatch(a -> a.size(before) == 1 && a.size(shape) > 1);
    if (grown) {
      View image = View.image(shape);
      if (dims.size() != image.rank()) {
        throw new prunus.models.importers.ImportException("a value of one element grows");
      }
      return image;
    }
    return new View(
        dims.stream().map(d -> d.stream().filter(a -> a.size(shape) > 1).toList()).toList());
  }
}
