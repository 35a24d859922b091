package prunus.models.values;

import java.util.List;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Convolution;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/** The definition: direct convolution, one multiply-add at a time. */
public final class ReferenceEngine implements Engine {
  @Override
  public int[] multiply(CompressedLayer weights, FeatureMap input) {
    SparseFilters filters = weights.filters();
    int[] sums = weights.bias().clone();
    for (int k = 0; k < sums.length; k++) {
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        sums[k] += weight(weights, i) * input.data()[filters.position()[i]];
      }
    }
    return sums;
  }

  @Override
  public int[] convolve(Convolution layer, CompressedLayer weights, FeatureMap input) {
    Shape in = input.shape();
    Shape out = layer.outputShape(List.of(in));
    SparseFilters filters = weights.filters();
    Window window = layer.window();
    int channelsPerGroup = layer.channels() / layer.groups();
    int filtersPerGroup = layer.filters() / layer.groups();
    int taps = layer.kernelRows() * layer.kernelColumns();
    int[] sums = new int[Math.toIntExact(out.elements())];
    int at = 0;
    for (int k = 0; k < out.channels(); k++) {
      int firstChannel = k / filtersPerGroup * channelsPerGroup;
      for (int oy = 0; oy < out.height(); oy++) {
        for (int ox = 0; ox < out.width(); ox++, at++) {
          int sum = weights.bias()[k];
          for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
            int position = filters.position()[i];
            int c = firstChannel + position / taps;
            int r = position % taps / layer.kernelColumns();
            int s = position % layer.kernelColumns();
            int y = oy * window.strideRows() - window.top() + r * window.dilationRows();
            int x = ox * window.strideColumns() - window.left() + s * window.dilationColumns();
            if (y >= 0 && y < in.height() && x >= 0 && x < in.width()) {
              sum += weight(weights, i) * input.at(c, y, x);
            }
          }
          sums[at] = sum;
        }
      }
    }
    return sums;
  }

  private static int weight(CompressedLayer weights, int i) {
    return weights.codebook()[Byte.toUnsignedInt(weights.filters().code()[i])];
  }
}
