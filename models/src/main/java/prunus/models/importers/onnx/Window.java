package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Shape;
import prunus.models.json.NetworkJson;

/**
 * Kernel, strides, dilations and paddings of a convolution or pooling node, each checked alone.
 *
 * @param top rows of zeros above, {@code bottom} below; {@code left} and {@code right} columns
 */
record Window(
    int rows,
    int columns,
    List<Integer> strides,
    List<Integer> dilations,
    int top,
    int left,
    int bottom,
    int right) {
  /**
   * Reads the attributes.
   *
   * @param in what the node reads, on which automatic padding depends
   * @param kernel rows and columns by the weights; null where only the attribute says
   */
  static Window of(OnnxNode node, Shape in, List<Long> kernel) {
    List<Long> window = node.integers("kernel_shape", kernel == null ? List.of() : kernel);
    if (window.size() != 2 || (kernel != null && !window.equals(kernel))) {
      throw node.refused("needs a kernel of two dimensions, like its weights");
    }
    List<Long> strides = node.integers("strides", List.of(1L, 1L));
    List<Long> dilations = node.integers("dilations", List.of(1L, 1L));
    if (strides.size() != 2 || dilations.size() != 2) {
      throw node.refused("needs strides and dilations of two dimensions");
    }
    int rows = size(node, window.get(0));
    int columns = size(node, window.get(1));
    List<Integer> s = List.of(size(node, strides.get(0)), size(node, strides.get(1)));
    List<Integer> d = List.of(size(node, dilations.get(0)), size(node, dilations.get(1)));
    long[] pads = new long[4];
    String automatic = node.text("auto_pad", "NOTSET");
    switch (automatic) {
      case "VALID" -> {}
      case "SAME_UPPER", "SAME_LOWER" -> {
        same(pads, 0, in.height(), (rows - 1L) * d.get(0) + 1, s.get(0), automatic);
        same(pads, 1, in.width(), (columns - 1L) * d.get(1) + 1, s.get(1), automatic);
      }
      case "NOTSET", "" -> {
        List<Long> given = node.integers("pads", List.of(0L, 0L, 0L, 0L));
        if (given.size() != 4) {
          throw node.refused("has paddings " + given + "; four are needed");
        }
        java.util.Arrays.setAll(pads, given::get);
      }
      default -> throw node.refused("has the unknown auto_pad " + automatic);
    }
    for (long pad : pads) {
      if (pad < 0 || pad > NetworkJson.MAX_DIMENSION) {
        throw node.refused("has padding " + pad);
      }
    }
    return new Window(
        rows, columns, s, d, (int) pads[0], (int) pads[1], (int) pads[2], (int) pads[3]);
  }

  /** As many outputs as inputs, divided by the stride; an odd row of zeros on one side. */
  private static void same(long[] pads, int axis, long in, long reach, long stride, String mode) {
    long out = Math.ceilDiv(in, stride);
    long all = Math.max(0, (out - 1) * stride + reach - in);
    long less = all / 2;
    pads[axis] = mode.equals("SAME_UPPER") ? less : all - less;
    pads[axis + 2] = all - pads[axis];
  }

  private static int size(OnnxNode node, long value) {
    if (value < 1 || value > NetworkJson.MAX_DIMENSION) {
      throw node.refused("has a window of absurd size " + value);
    }
    return (int) value;
  }

  /** The stride, which must be the same both ways. */
  int stride(OnnxNode node) {
    if (!strides.get(0).equals(strides.get(1))) {
      throw node.refused("has strides " + strides + "; only the same stride both ways is possible");
    }
    return strides.getFirst();
  }

  boolean dilated() {
    return dilations.get(0) != 1 || dilations.get(1) != 1;
  }

  /** The padding, which must be the same on every side. */
  int evenPad(OnnxNode node) {
    if (top != left || top != bottom || top != right) {
      throw node.refused(
          "has padding [%d, %d, %d, %d]; it must be the same on every side"
              .formatted(top, left, bottom, right));
    }
    return top;
  }
}
