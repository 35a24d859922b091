package prunus.models.graph;

import java.util.List;

/**
 * Two-dimensional convolution, cross-correlation as every framework has it. Output height is {@code
 * ⌊(H + top + bottom − span) / stride⌋ + 1}.
 *
 * @param filters K, output channels, a multiple of {@code groups}
 * @param channels C, input channels in all, a multiple of {@code groups}
 * @param window the taps; where a padding is the kernel or more, outputs at the border see nothing
 *     but zeros and are the bias alone
 * @param groups independent groups of channels, 1 for an ordinary convolution
 */
public record Convolution(String name, int filters, int channels, Window window, int groups)
    implements Weighted {
  public Convolution {
    if (filters < 1 || channels < 1) {
      throw new InvalidNetworkException("layer " + name + " has a size below 1");
    }
    if (groups < 1 || filters % groups != 0 || channels % groups != 0) {
      throw new InvalidNetworkException(
          "layer %s: %d groups do not divide %d filters and %d channels"
              .formatted(name, groups, filters, channels));
    }
  }

  /** A convolution with one stride and one padding. */
  public Convolution(
      String name,
      int filters,
      int channels,
      int kernelRows,
      int kernelColumns,
      int stride,
      int pad,
      int groups) {
    this(
        name,
        filters,
        channels,
        Layer.window(name, () -> Window.of(kernelRows, kernelColumns, stride, pad)),
        groups);
  }

  /** R. */
  public int kernelRows() {
    return window.rows();
  }

  /** S. */
  public int kernelColumns() {
    return window.columns();
  }

  /** Whether every filter sees one channel: a depthwise convolution. */
  public boolean depthwise() {
    return groups == channels;
  }

  @Override
  public WeightShape weightShape() {
    return new WeightShape(filters, channels / groups, window.rows(), window.columns());
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape in = Layer.single(name, inputs);
    if (in.channels() != channels) {
      throw new InvalidNetworkException(
          "layer %s expects %d input channels, got %s".formatted(name, channels, in));
    }
    long rows = (long) in.height() + window.top() + window.bottom() - window.spanRows();
    long columns = (long) in.width() + window.left() + window.right() - window.spanColumns();
    if (rows < 0 || columns < 0) {
      throw new InvalidNetworkException(
          "layer %s: its %dx%d kernel is larger than its padded input %s"
              .formatted(name, window.spanRows(), window.spanColumns(), in));
    }
    if (Math.max(rows, columns) >= Integer.MAX_VALUE) {
      throw new InvalidNetworkException("layer " + name + " has an output of absurd size");
    }
    return new Shape(
        filters, (int) rows / window.strideRows() + 1, (int) columns / window.strideColumns() + 1);
  }
}
