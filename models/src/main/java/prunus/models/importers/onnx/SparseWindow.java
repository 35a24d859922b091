package prunus.models.importers.onnx;

import prunus.models.json.NetworkJson;

/**
 * A kernel of which most places may be zero, with the same padding on every side, that does what a
 * dilated kernel with different paddings does: its own elements lie {@code dilation} apart, and
 * where a side has less padding than the widest, as many rows or columns of zeros stand before or
 * behind them.
 *
 * @param rows of the kernel with zeros
 * @param pad on every side
 * @param window the kernel without zeros
 */
record SparseWindow(int rows, int columns, int pad, Window window) {
  static SparseWindow of(OnnxNode node, Window w) {
    int pad = Math.max(Math.max(w.top(), w.bottom()), Math.max(w.left(), w.right()));
    long rows = (w.rows() - 1L) * w.dilations().get(0) + 1 + 2L * pad - w.top() - w.bottom();
    long columns = (w.columns() - 1L) * w.dilations().get(1) + 1 + 2L * pad - w.left() - w.right();
    if (rows > NetworkJson.MAX_DIMENSION || columns > NetworkJson.MAX_DIMENSION) {
      throw node.refused("has a window of absurd size %d x %d".formatted(rows, columns));
    }
    return new SparseWindow((int) rows, (int) columns, pad, w);
  }

  /** Weights of many channels and filters, each kernel's elements at their places. */
  float[] spread(float[] weights) {
    int small = window.rows() * window.columns();
    if (small == rows * columns) {
      return weights.clone();
    }
    long size = (long) weights.length / small * rows * columns;
    if (size > NetworkBuilder.MAX_WEIGHTS) {
      throw new prunus.models.importers.ImportException(
          "a kernel of %dx%d with its zeros is too large".formatted(rows, columns));
    }
    float[] out = new float[(int) size];
    for (int i = 0; i < weights.length; i++) {
      int row = i % small / window.columns();
      int column = i % window.columns();
      int atRow = pad - window.top() + row * window.dilations().get(0);
      int atColumn = pad - window.left() + column * window.dilations().get(1);
      out[i / small * rows * columns + atRow * columns + atColumn] = weights[i];
    }
    return out;
  }
}
