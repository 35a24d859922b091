package prunus.models.graph;

import java.util.List;

/**
 * Pooling within each channel. A maximum ignores padding; an average divides by the full window,
 * padding counted as zeros, or by what lies inside the map.
 *
 * @param window without dilation, its padding below its size; a global pool is written with the
 *     input's height and width
 * @param ceil whether a partial window at the bottom or right edge makes an output (Caffe's rule: a
 *     window that would start in the padding is dropped)
 * @param inside whether an average divides by the number of activations inside the map
 */
public record Pool(String name, Kind kind, Window window, boolean ceil, boolean inside)
    implements Layer {
  /** What the window is reduced to. */
  public enum Kind {
    MAX,
    AVERAGE
  }

  public Pool {
    if (window.dilationRows() > 1 || window.dilationColumns() > 1) {
      throw new InvalidNetworkException("layer " + name + " pools a dilated window");
    }
    if (Math.max(window.top(), window.bottom()) >= window.rows()
        || Math.max(window.left(), window.right()) >= window.columns()) {
      throw new InvalidNetworkException("layer " + name + " has an impossible window");
    }
  }

  /** A pooling with one stride and one padding, of which an average counts the zeros. */
  public Pool(String name, Kind kind, int rows, int columns, int stride, int pad, boolean ceil) {
    this(name, kind, Layer.window(name, () -> Window.of(rows, columns, stride, pad)), ceil, false);
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape in = Layer.single(name, inputs);
    Window w = window;
    return new Shape(
        in.channels(),
        outputSize(in, in.height(), w.rows(), w.strideRows(), w.top(), w.bottom()),
        outputSize(in, in.width(), w.columns(), w.strideColumns(), w.left(), w.right()));
  }

  private int outputSize(Shape in, int size, int rows, int stride, int before, int after) {
    int span = size + before + after - rows;
    if (span < 0) {
      throw new InvalidNetworkException(
          "layer %s: its window is larger than its padded input %s".formatted(name, in));
    }
    int outputs = (ceil ? Math.ceilDiv(span, stride) : span / stride) + 1;
    boolean lastStartsOutside = (outputs - 1L) * stride >= size + before;
    return lastStartsOutside ? outputs - 1 : outputs;
  }
}
