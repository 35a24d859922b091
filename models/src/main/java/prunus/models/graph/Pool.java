package prunus.models.graph;

import java.util.List;

/**
 * Pooling within each channel. A maximum ignores padding; an average divides by the full window,
 * {@code rows·columns}, padding counted as zeros.
 *
 * @param rows window height; a global pool is written with the input's height
 * @param columns window width
 * @param stride step, the same both ways
 * @param pad padding on every side, below the window
 * @param ceil whether a partial window at the bottom or right edge makes an output (Caffe's rule: a
 *     window that would start in the padding is dropped)
 */
public record Pool(String name, Kind kind, int rows, int columns, int stride, int pad, boolean ceil)
    implements Layer {
  /** What the window is reduced to. */
  public enum Kind {
    MAX,
    AVERAGE
  }

  public Pool {
    if (rows < 1 || columns < 1 || stride < 1 || pad < 0 || pad >= rows || pad >= columns) {
      throw new InvalidNetworkException("layer " + name + " has an impossible window");
    }
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape in = Layer.single(name, inputs);
    return new Shape(
        in.channels(), outputSize(in, in.height(), rows), outputSize(in, in.width(), columns));
  }

  private int outputSize(Shape in, int size, int window) {
    int span = size + 2 * pad - window;
    if (span < 0) {
      throw new InvalidNetworkException(
          "layer %s: its window is larger than its padded input %s".formatted(name, in));
    }
    int outputs = (ceil ? Math.ceilDiv(span, stride) : span / stride) + 1;
    boolean lastStartsOutside = (outputs - 1) * stride >= size + pad;
    return lastStartsOutside ? outputs - 1 : outputs;
  }
}
