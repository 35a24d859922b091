package prunus.models.importers.onnx;

import prunus.models.json.NetworkJson;
import prunus.models.tensors.Values;

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
  Values spread(Values weights) {
    int small = window.rows() * window.columns();
    if (small == rows * columns) {
      return weights;
    }
    long size = (long) weights.count() / small * rows * columns;
    if (size > Integer.MAX_VALUE) {
      throw new prunus.models.importers.ImportException(
          "a kernel of %dx%d with its zeros is too large".formatted(rows, columns));
    }
    int[] from = new int[rows * columns];
    java.util.Arrays.fill(from, -1);
    for (int i = 0; i < small; i++) {
      int atRow = pad - window.top() + i / window.columns() * window.dilations().get(0);
      int atColumn = pad - window.left() + i % window.columns() * window.dilations().get(1);
      from[atRow * columns + atColumn] = i;
    }
    return Values.computed(
        (int) size,
        i -> {
          int place = from[i % from.length];
          return place < 0 ? 0 : weights.at(i / from.length * small + place);
        });
  }
}
