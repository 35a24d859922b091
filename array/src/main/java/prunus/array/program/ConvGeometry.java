package prunus.array.program;

import java.util.List;
import prunus.models.graph.Convolution;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/**
 * A convolution in phase and guarded coordinates. A fully connected layer is the case of one tap
 * and one pixel.
 *
 * <p>With stride T, dilation D and padding P, input row y has {@code Y = ⌊(y+P)/T⌋} and phase
 * {@code (y+P) mod T}; tap r belongs to phase {@code r·D mod T} with {@code ρ = ⌊r·D/T⌋}. A
 * broadcast at (Y, X) meets tap (ρ, σ) at guarded output {@code y_g = Y + R'−1−ρ}, {@code x_g = X +
 * S'−1−σ}, which is output pixel {@code (y_g − (R'−1), x_g − (S'−1))}. Ranks count the different ρ
 * and σ only, so a dilated kernel has no more of them than any other.
 *
 * @param input shape, C × H × W
 * @param output shape, K × Ho × Wo
 * @param window taps, strides, dilation, padding
 * @param groups of channels
 */
public record ConvGeometry(Shape input, Shape output, Window window, int groups) {

  /** Geometry of a convolution on an input of this shape. */
  public static ConvGeometry of(Convolution layer, Shape input) {
    Shape output = layer.outputShape(List.of(input));
    return new ConvGeometry(input, output, layer.window(), layer.groups());
  }

  /** Geometry of a fully connected layer: one pixel, one tap. */
  public static ConvGeometry fullyConnected(int inputs, int outputs) {
    return new ConvGeometry(Shape.vector(inputs), Shape.vector(outputs), Window.point(), 1);
  }

  /** R' = ⌊(R−1)·D/T⌋ + 1: output rows that one input row reaches. */
  public int phaseRows() {
    return (window.rows() - 1) * window.dilationRows() / window.strideRows() + 1;
  }

  /** S', likewise. */
  public int phaseColumns() {
    return (window.columns() - 1) * window.dilationColumns() / window.strideColumns() + 1;
  }

  /** Different ρ. */
  public int rankRows() {
    return index(window.rows() - 1, window.dilationRows(), window.strideRows()) + 1;
  }

  /** Different σ. */
  public int rankColumns() {
    return index(window.columns() - 1, window.dilationColumns(), window.strideColumns()) + 1;
  }

  /** Ranks one output channel takes. */
  public int ranksPerChannel() {
    return rankRows() * rankColumns();
  }

  /** Number of ⌊tap·D/T⌋ among the different ones: where D is below T they leave none out. */
  private static int index(int tap, int dilation, int stride) {
    return dilation >= stride ? tap : tap * dilation / stride;
  }

  /** ρ of a rank's row. */
  public int rho(int rankRow) {
    boolean sparse = window.dilationRows() >= window.strideRows();
    return sparse ? rankRow * window.dilationRows() / window.strideRows() : rankRow;
  }

  /** σ of a rank's column. */
  public int sigma(int rankColumn) {
    boolean sparse = window.dilationColumns() >= window.strideColumns();
    return sparse ? rankColumn * window.dilationColumns() / window.strideColumns() : rankColumn;
  }

  /**
   * Wg: accumulators one output row of one channel takes, guard columns included: room for what the
   * last input column meets, and for outputs behind it that meet padding alone, as some do where
   * the padding is the kernel or more.
   */
  public int guardedWidth() {
    return Math.max(phaseColumn(input.width() - 1) + 1, output.width()) + phaseColumns() - 1;
  }

  /** Columns each input channel has: one for each pair of phases. */
  public int phases() {
    return window.strideRows() * window.strideColumns();
  }

  /** Y of input row y. */
  public int phaseRow(int y) {
    return (y + window.top()) / window.strideRows();
  }

  /** X of input column x. */
  public int phaseColumn(int x) {
    return (x + window.left()) / window.strideColumns();
  }

  /** Phase number of a pixel: row phase · column stride + column phase. */
  public int phase(int y, int x) {
    return (y + window.top()) % window.strideRows() * window.strideColumns()
        + (x + window.left()) % window.strideColumns();
  }

  /** Phase number of a tap. */
  public int tapPhase(int r, int s) {
    return r * window.dilationRows() % window.strideRows() * window.strideColumns()
        + s * window.dilationColumns() % window.strideColumns();
  }

  /** Rank of tap (r, s) of local channel kl within its column. */
  public int rank(int kl, int r, int s) {
    int row = index(r, window.dilationRows(), window.strideRows());
    int column = index(s, window.dilationColumns(), window.strideColumns());
    return (kl * rankRows() + row) * rankColumns() + column;
  }

  /** One past the last input row that output rows before {@code outputRowEnd} need. */
  public int inputRowEnd(int outputRowEnd) {
    long lastPhaseRow = outputRowEnd - 1L + phaseRows() - 1;
    return Math.clamp((lastPhaseRow + 1) * window.strideRows() - window.top(), 0, input.height());
  }

  /** Filters that read each input channel of a depthwise convolution. */
  public int channelMultiplier() {
    return output.channels() / input.channels();
  }

  /** Multiply-adds of the dense layer, without skipping anything. */
  public long denseMacs() {
    return output.elements() * (input.channels() / groups) * window.size();
  }
}
