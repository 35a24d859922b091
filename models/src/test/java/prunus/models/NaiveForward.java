package prunus.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.HostMap;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/**
 * A compressed network in plain integer arithmetic, written from {@code docs/numerics.md} and
 * sharing no arithmetic with the code under test. Accumulators wrap at 32 bits as the array's do.
 */
public final class NaiveForward {
  private NaiveForward() {}

  /** All tensors by name, channel-major. */
  public static Map<String, int[]> run(CompressedNetwork net, short[] input) {
    Map<String, int[]> tensors = new HashMap<>();
    int[] wide = new int[input.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = input[i];
    }
    tensors.put(Network.INPUT, wide);
    for (Network.Node node : net.network().nodes()) {
      List<int[]> in = node.inputs().stream().map(tensors::get).toList();
      Shape shape = net.network().shapeOf(node.inputs().getFirst());
      Layer layer = node.layer();
      tensors.put(
          layer.name(),
          switch (layer) {
            case Convolution c -> convolve(c, net.layer(c.name()), in.getFirst(), shape);
            case FullyConnected f -> {
              var as = new Convolution(f.name(), f.outputs(), f.inputs(), 1, 1, 1, 0, 1);
              yield convolve(as, net.layer(f.name()), in.getFirst(), new Shape(f.inputs(), 1, 1));
            }
            case Relu _ ->
                java.util.Arrays.stream(in.getFirst()).map(v -> Math.max(0, v)).toArray();
            case Pool p -> maxPool(p, in.getFirst(), shape);
            case Concat _ -> throw new UnsupportedOperationException();
            case Add _ -> throw new UnsupportedOperationException();
            case HostMap _ -> throw new UnsupportedOperationException();
          });
    }
    return tensors;
  }

  private static int[] convolve(Convolution c, CompressedLayer layer, int[] in, Shape shape) {
    Shape to = c.outputShape(List.of(shape));
    int plane = to.height() * to.width();
    int[] out = new int[(int) to.elements()];
    IntStream.range(0, c.filters())
        .parallel()
        .forEach(
            k -> {
              int[] sums = new int[plane];
              java.util.Arrays.fill(sums, layer.bias()[k]);
              accumulate(c, layer, k, in, shape, to, sums);
              for (int i = 0; i < plane; i++) {
                double scaled = sums[i] / Math.pow(2, layer.shift(k));
                double rounded = layer.shift(k) == 0 ? scaled : Math.floor(scaled + 0.5);
                int limit = layer.output().clamp();
                out[k * plane + i] = (int) Math.max(-limit, Math.min(limit, rounded));
              }
            });
    return out;
  }

  private static void accumulate(
      Convolution c, CompressedLayer layer, int k, int[] in, Shape shape, Shape to, int[] sums) {
    SparseFilters f = layer.filters();
    Window w = c.window();
    int group = k / (c.filters() / c.groups());
    for (int i = f.start()[k]; i < f.start()[k + 1]; i++) {
      int weight = layer.codebook()[f.code()[i] & 0xFF];
      int s = f.position()[i] % c.kernelColumns();
      int r = f.position()[i] / c.kernelColumns() % c.kernelRows();
      int channel =
          group * (c.channels() / c.groups())
              + f.position()[i] / (c.kernelColumns() * c.kernelRows());
      for (int oy = 0; oy < to.height(); oy++) {
        int y = oy * w.strideRows() - w.top() + r * w.dilationRows();
        if (y >= 0 && y < shape.height()) {
          int row = (channel * shape.height() + y) * shape.width();
          for (int ox = 0; ox < to.width(); ox++) {
            int x = ox * w.strideColumns() - w.left() + s * w.dilationColumns();
            if (x >= 0 && x < shape.width()) {
              sums[oy * to.width() + ox] += weight * in[row + x];
            }
          }
        }
      }
    }
  }

  private static int[] maxPool(Pool p, int[] in, Shape shape) {
    Shape to = p.outputShape(List.of(shape));
    int[] out = new int[(int) to.elements()];
    for (int o = 0; o < out.length; o++) {
      int c = o / (to.height() * to.width());
      int y0 = o / to.width() % to.height() * p.window().strideRows() - p.window().top();
      int x0 = o % to.width() * p.window().strideColumns() - p.window().left();
      int max = Integer.MIN_VALUE;
      for (int y = Math.max(0, y0); y < Math.min(shape.height(), y0 + p.window().rows()); y++) {
        for (int x = Math.max(0, x0); x < Math.min(shape.width(), x0 + p.window().columns()); x++) {
          max = Math.max(max, in[(c * shape.height() + y) * shape.width() + x]);
        }
      }
      out[o] = max;
    }
    return out;
  }
}
