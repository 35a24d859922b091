package prunus.models.graph;

import java.util.List;

/**
 * Two-dimensional convolution, cross-correlation as every framework has it. Output height is {@code
 * ⌊(H + 2·pad − R) / stride⌋ + 1}.
 *
 * @param filters K, output channels, a multiple of {@code groups}
 * @param channels C, input channels in all, a multiple of {@code groups}
 * @param kernelRows R
 * @param kernelColumns S
 * @param stride T, the same both ways, at least 1
 * @param pad P, zeros on every side, at least 0; where it is the kernel or more, outputs at the
 *     border see nothing but zeros and are the bias alone
 * @param groups independent groups of channels, 1 for an ordinary convolution
 */
public record Convolution(
    String name,
    int filters,
    int channels,
    int kernelRows,
    int kernelColumns,
    int stride,
    int pad,
    int groups)
    implements Weighted {
  public Convolution {
    if (filters < 1 || channels < 1 || kernelRows < 1 || kernelColumns < 1 || stride < 1) {
      throw new InvalidNetworkException("layer " + name + " has a size below 1");
    }
    if (pad < 0) {
      throw new InvalidNetworkException("layer " + name + " has the negative padding " + pad);
    }
    if (groups < 1 || filters % groups != 0 || channels % groups != 0) {
      throw new InvalidNetworkException(
          "layer %s: %d groups do not divide %d filters and %d channels"
              .formatted(name, groups, filters, channels));
    }
  }

  @Override
  public WeightShape weightShape() {
    return new WeightShape(filters, channels / groups, kernelRows, kernelColumns);
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape in = Layer.single(name, inputs);
    if (in.channels() != channels) {
      throw new InvalidNetworkException(
          "layer %s expects %d input channels, got %s".formatted(name, channels, in));
    }
    long spanRows = in.height() + 2L * pad - kernelRows;
    long spanColumns = in.width() + 2L * pad - kernelColumns;
    if (spanRows < 0 || spanColumns < 0) {
      throw new InvalidNetworkException(
          "layer %s: its %dx%d kernel is larger than its padded input %s"
              .formatted(name, kernelRows, kernelColumns, in));
    }
    if (Math.max(spanRows, spanColumns) >= Integer.MAX_VALUE) {
      throw new InvalidNetworkException("layer " + name + " has an output of absurd size");
    }
    return new Shape(filters, (int) spanRows / stride + 1, (int) spanColumns / stride + 1);
  }
}
