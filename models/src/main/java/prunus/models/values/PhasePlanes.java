package prunus.models.values;

import java.util.stream.IntStream;
import prunus.models.graph.Convolution;
import prunus.models.graph.Shape;

/**
 * An input padded and split by phase, so that a tap of any stride reads consecutive integers: plane
 * (c, φy, φx) holds the padded pixels with those phases, {@code height × width}. Output pixel (oy,
 * ox) is number {@code oy·width + ox}, and the activation tap (c, r, s) multiplies there lies at
 * {@link #offset} + that number.
 */
final class PhasePlanes {
  private final int stride;
  private final int height;
  private final int width;
  private final int[] data;

  private PhasePlanes(int stride, int height, int width, int[] data) {
    this.stride = stride;
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
    int stride = layer.stride();
    int height = Math.ceilDiv(in.height() + 2 * layer.pad(), stride);
    int width = Math.ceilDiv(in.width() + 2 * layer.pad(), stride);
    int phases = stride * stride;
    int plane = height * width;
    int[] data = new int[Math.addExact(Math.multiplyExact(in.channels() * phases, plane), slack)];
    IntStream.range(0, in.channels())
        .parallel()
        .forEach(
            c -> {
              for (int y = 0; y < in.height(); y++) {
                int py = y + layer.pad();
                int from = (c * in.height() + y) * in.width();
                for (int x = 0; x < in.width(); x++) {
                  int px = x + layer.pad();
                  int phase = py % stride * stride + px % stride;
                  int to = (c * phases + phase) * plane + py / stride * width + px / stride;
                  data[to] = input.data()[from + x];
                }
              }
            });
    return new PhasePlanes(stride, height, width, data);
  }

  int[] data() {
    return data;
  }

  /** Row pitch of outputs. */
  int width() {
    return width;
  }

  int offset(int c, int r, int s) {
    int phase = r % stride * stride + s % stride;
    return ((c * stride * stride + phase) * height + r / stride) * width + s / stride;
  }
}
