package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.json.NetworkJson;

/**
 * Kernel, stride and padding of a convolution or pooling node.
 *
 * @param pad the same on every side
 */
record Windows(int rows, int columns, int stride, int pad) {
  /**
   * Reads the attributes.
   *
   * @param kernel rows and columns by the weights; null where only the attribute says
   */
  static Windows of(OnnxNode node, List<Long> kernel) {
    List<Long> window = node.integers("kernel_shape", kernel == null ? List.of() : kernel);
    if (window.size() != 2 || (kernel != null && !window.equals(kernel))) {
      throw node.refused("needs a kernel of two dimensions, like its weights");
    }
    List<Long> strides = node.integers("strides", List.of(1L, 1L));
    if (strides.size() != 2 || !strides.get(0).equals(strides.get(1))) {
      throw node.refused("has strides " + strides + "; only the same stride both ways is possible");
    }
    if (node.integers("dilations", List.of(1L, 1L)).stream().anyMatch(d -> d != 1)) {
      throw node.refused("is dilated, which the array cannot do");
    }
    return new Windows(
        size(node, window.get(0)),
        size(node, window.get(1)),
        size(node, strides.getFirst()),
        pad(node, window, strides.getFirst()));
  }

  private static int pad(OnnxNode node, List<Long> window, long stride) {
    String automatic = node.text("auto_pad", "NOTSET");
    List<Long> pads = node.integers("pads", List.of(0L, 0L, 0L, 0L));
    long pad = pads.getFirst();
    boolean odd = window.get(0) % 2 == 1 && window.get(0).equals(window.get(1));
    return switch (automatic) {
      case "VALID" -> 0;
      case "SAME_UPPER", "SAME_LOWER" -> {
        if (!odd || stride != 1) {
          throw node.refused("has automatic padding that is not the same on every side");
        }
        yield (int) (window.get(0) / 2);
      }
      case "NOTSET", "" -> {
        if (pads.size() != 4 || pads.stream().anyMatch(p -> p != pad)) {
          throw node.refused("has padding " + pads + "; it must be the same on every side");
        }
        if (pad < 0 || pad > NetworkJson.MAX_DIMENSION) {
          throw node.refused("has padding " + pad);
        }
        yield (int) pad;
      }
      default -> throw node.refused("has the unknown auto_pad " + automatic);
    };
  }

  private static int size(OnnxNode node, long value) {
    if (value < 1 || value > NetworkJson.MAX_DIMENSION) {
      throw node.refused("has a window of absurd size " + value);
    }
    return (int) value;
  }
}
