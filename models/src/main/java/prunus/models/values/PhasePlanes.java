package prunus.models.values;

import java.util.List;
import java.util.stream.IntStream;
import prunus.models.graph.Convolution;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/**
 * An input padded and split by phase, so that a tap of any stride reads consecutive integers: plane
 * (c, φy, φx) holds the padded pixels with those phases, {@code height × width}. Output pixel (oy,
 * ox) is number {@code oy·width + ox}, and the activation tap (c, r, s) multiplies there lies at
 * {@link #offset} + that number.
 */
final class PhasePlanes {
  private final Window window;
  private final int height;
  private final int width;
  private final int[] data;

  private PhasePlanes(Window window, int height, int width, int[] data) {
    this.window = window;
    this.height = height;
    this.width = width;
    this.data = data;
  }

  /**
   * Splits an input.
   *
   * @param slack readable zeros behind the last plane, for tiles that run over the end
   */
  static PhasePlanes of(Convolution layer, FeatureMap input, int slack) {
    Shape in = input.shape();
    Shape out = layer.outputShape(List.of(in));
    Window w = layer.window();
    int strideRows = w.strideRows();
    int strideColumns = w.strideColumns();
    int height = w.phaseHeight(in.height(), out.height());
    int width = w.phaseWidth(in.width(), out.width());
    int phases = strideRows * strideColumns;
    int plane = height * width;
    int[] data = new int[Math.addExact(Math.multiplyExact(in.channels() * phases, plane), slack)];
    IntStream.range(0, in.channels())
        .parallel()
        .forEach(
            c -> {
              for (int y = 0; y < in.height(); y++) {
                int py = y + w.top();
                int from = (c * in.height() + y) * in.width();
                for (int x = 0; x < in.width(); x++) {
                  int px = x + w.left();
                  int phase = py % strideRows * strideColumns + px % strideColumns;
                  int to =
                      (c * phases + phase) * plane + py / strideRows * width + px / strideColumns;
                  data[to] = input.data()[from + x];
                }
              }
            });
    return new PhasePlanes(w, height, width, data);
  }

  int[] data() {
    return data;
  }

  /** Row pitch of outputs. */
  int width() {
    return width;
  }

  int offset(int c, int r, int s) {
    int y = r * window.dilationRows();
    int x = s * window.dilationColumns();
    int phases = window.strideRows() * window.strideColumns();
    int phase = y % window.strideRows() * window.strideColumns() + x % window.strideColumns();
    return ((c * phases + phase) * height + y / window.strideRows()) * width
        + x / window.strideColumns();
  }
}
