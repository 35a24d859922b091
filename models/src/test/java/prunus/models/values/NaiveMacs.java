package prunus.models.values;

import java.util.List;
import prunus.models.compress.CompressedLayer;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;

/** Counts multiply-adds of two non-zeros by visiting every one. */
final class NaiveMacs {
  private NaiveMacs() {}

  static long count(Weighted layer, CompressedLayer weights, FeatureMap input) {
    var filters = weights.filters();
    Shape out = layer.outputShape(List.of(input.shape()));
    long count = 0;
    for (int k = 0; k < out.channels(); k++) {
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        int position = filters.position()[i];
        switch (layer) {
          case FullyConnected full -> count += input.data()[position] != 0 ? 1 : 0;
          case Convolution c -> {
            int taps = c.kernelRows() * c.kernelColumns();
            int channel =
                k / (c.filters() / c.groups()) * (c.channels() / c.groups()) + position / taps;
            for (int oy = 0; oy < out.height(); oy++) {
              for (int ox = 0; ox < out.width(); ox++) {
                Window w = c.window();
                int r = position % taps / w.columns();
                int s = position % w.columns();
                int y = oy * w.strideRows() - w.top() + r * w.dilationRows();
                int x = ox * w.strideColumns() - w.left() + s * w.dilationColumns();
                boolean inside =
                    y >= 0 && x >= 0 && y < input.shape().height() && x < input.shape().width();
                count += inside && input.at(channel, y, x) != 0 ? 1 : 0;
              }
            }
          }
        }
      }
    }
    return count;
  }
}
