package prunus.array.program;

import prunus.models.graph.Convolution;
import prunus.models.graph.Shape;

/**
 * A convolution in phase and guarded coordinates. A fully connected layer is the case of one tap
 * and one pixel.
 *
 * <p>With stride T and padding P, input row y has {@code Y = ⌊(y+P)/T⌋} and phase {@code (y+P) mod
 * T}; tap r belongs to phase {@code r mod T} with {@code ρ = ⌊r/T⌋}. A broadcast at (Y, X) meets
 * tap (ρ, σ) at guarded output {@code y_g = Y + R'−1−ρ}, {@code x_g = X + S'−1−σ}, which is output
 * pixel {@code (y_g − (R'−1), x_g − (S'−1))}.
 *
 * @param input shape, C × H × W
 * @param output shape, K × Ho × Wo
 * @param stride T
 * @param pad P
 * @param groups of channels
 * @param kernelRows R
 * @param kernelColumns S
 */
public record ConvGeometry(
    Shape input, Shape output, int stride, int pad, int groups, int kernelRows, int kernelColumns) {

  /** Geometry of a convolution on an input of this shape. */
  public static ConvGeometry of(Convolution layer, Shape input) {
    return new ConvGeometry(
        input,
        layer.outputShape(java.util.List.of(input)),
        layer.stride(),
        layer.pad(),
        layer.groups(),
        layer.kernelRows(),
        layer.kernelColumns());
  }

  /** Geometry of a fully connected layer: one pixel, one tap. */
  public static ConvGeometry fullyConnected(int inputs, int outputs) {
    return new ConvGeometry(Shape.vector(inputs), Shape.vector(outputs), 1, 0, 1, 1, 1);
  }

  /** R' = ⌈R/T⌉: rows of taps one phase has at most. */
  public int phaseRows() {
    return Math.ceilDiv(kernelRows, stride);
  }

  /** S' = ⌈S/T⌉. */
  public int phaseColumns() {
    return Math.ceilDiv(kernelColumns, stride);
  }

  /** Ranks one output channel takes: R'·S'. */
  public int ranksPerChannel() {
    return phaseRows() * phaseColumns();
  }

  /**
   * Wg: accumulators one output row of one channel takes, guard columns included: room for what the
   * last input column meets, and for outputs behind it that meet padding alone, as some do where
   * the padding is the kernel or more.
   */
  public int guardedWidth() {
    return Math.max(phaseColumn(input.width() - 1) + 1, output.width()) + phaseColumns() - 1;
  }

  /** T²: columns each input channel has. */
  public int phases() {
    return stride * stride;
  }

  /** Y of input row y. */
  public int phaseRow(int y) {
    return (y + pad) / stride;
  }

  /** X of input column x. */
  public int phaseColumn(int x) {
    return (x + pad) / stride;
  }

  /** Phase number of a pixel: row phase · T + column phase. */
  public int phase(int y, int x) {
    return (y + pad) % stride * stride + (x + pad) % stride;
  }

  /** Phase number of a tap. */
  public int tapPhase(int r, int s) {
    return r % stride * stride + s % stride;
  }

  /** Rank of tap (r, s) of local channel kl within its column. */
  public int rank(int kl, int r, int s) {
    return (kl * phaseRows() + r / stride) * phaseColumns() + s / stride;
  }

  /** One past the last input row that output rows before {@code outputRowEnd} need. */
  public int inputRowEnd(int outputRowEnd) {
    int lastPhaseRow = outputRowEnd - 1 + phaseRows() - 1;
    return Math.clamp((lastPhaseRow + 1L) * stride - pad, 0, input.height());
  }

  /** Multiply-adds of the dense layer, without skipping anything. */
  public long denseMacs() {
    return output.elements() * (input.channels() / groups) * kernelRows * kernelColumns;
  }
}
