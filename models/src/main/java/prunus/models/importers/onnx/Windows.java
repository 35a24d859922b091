package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;
import prunus.models.json.NetworkJson;

/** Windows of convolutions and poolings, by the attributes of their nodes. */
final class Windows {
  private Windows() {}

  /**
   * Reads the attributes. A window of one dimension is one over rows.
   *
   * @param in what the node reads, on which automatic padding depends
   * @param kernel rows and columns by the weights; null where only the attribute says
   */
  static Window of(OnnxNode node, Shape in, List<Long> kernel) {
    List<Long> given = node.integers("kernel_shape", kernel == null ? List.of() : kernel);
    int rank = given.size();
    if (rank < 1 || rank > 2 || (kernel != null && !given.equals(kernel))) {
      throw node.refused("needs a kernel of one or two dimensions, like its weights");
    }
    int[] window = sizes(node, given, rank);
    int[] strides = sizes(node, node.integers("strides", ones(rank)), rank);
    int[] dilations = sizes(node, node.integers("dilations", ones(rank)), rank);
    int[] pads = pads(node, in, window, strides, dilations, rank);
    return new Window(
        window[0],
        window[1],
        strides[0],
        strides[1],
        dilations[0],
        dilations[1],
        pads[0],
        pads[1],
        pads[2],
        pads[3]);
  }

  private static List<Long> ones(int rank) {
    return java.util.Collections.nCopies(rank, 1L);
  }

  /** For rows and columns; 1 for columns that are not given. */
  private static int[] sizes(OnnxNode node, List<Long> given, int rank) {
    if (given.size() != rank) {
      throw node.refused("needs kernel, strides and dilations of as many dimensions");
    }
    int[] out = {1, 1};
    for (int i = 0; i < rank; i++) {
      if (given.get(i) < 1 || given.get(i) > NetworkJson.MAX_DIMENSION) {
        throw node.refused("has a window of absurd size " + given.get(i));
      }
      out[i] = given.get(i).intValue();
    }
    return out;
  }

  /** Top, left, bottom, right. */
  private static int[] pads(
      OnnxNode node, Shape in, int[] window, int[] strides, int[] dilations, int rank) {
    long[] pads = new long[4];
    String automatic = node.text("auto_pad", "NOTSET");
    switch (automatic) {
      case "VALID" -> {}
      case "SAME_UPPER", "SAME_LOWER" -> {
        same(pads, 0, in.height(), (window[0] - 1L) * dilations[0] + 1, strides[0], automatic);
        same(pads, 1, in.width(), (window[1] - 1L) * dilations[1] + 1, strides[1], automatic);
      }
      case "NOTSET", "" -> {
        List<Long> given = node.integers("pads", java.util.Collections.nCopies(2 * rank, 0L));
        if (given.size() != 2 * rank) {
          throw node.refused("has paddings %s; %d are needed".formatted(given, 2 * rank));
        }
        for (int i = 0; i < rank; i++) {
          pads[i] = given.get(i);
          pads[2 + i] = given.get(rank + i);
        }
      }
      default -> throw node.refused("has the unknown auto_pad " + automatic);
    }
    for (long pad : pads) {
      if (pad < 0 || pad > NetworkJson.MAX_DIMENSION) {
        throw node.refused("has padding " + pad);
      }
    }
    return Arrays.stream(pads).mapToInt(Math::toIntExact).toArray();
  }

  /** As many outputs as inputs, divided by the stride; an odd row of zeros on one side. */
  private static void same(long[] pads, int axis, long in, long reach, long stride, String mode) {
    long out = Math.ceilDiv(in, stride);
    long all = Math.max(0, (out - 1) * stride + reach - in);
    long less = all / 2;
    pads[axis] = mode.equals("SAME_UPPER") ? less : all - less;
    pads[axis + 2] = all - pads[axis];
  }

  /** The same window with more zeros around the map. */
  static Window padded(Window w, Window more) {
    return new Window(
        w.rows(),
        w.columns(),
        w.strideRows(),
        w.strideColumns(),
        w.dilationRows(),
        w.dilationColumns(),
        w.top() + more.top(),
        w.left() + more.left(),
        w.bottom() + more.bottom(),
        w.right() + more.right());
  }
}
