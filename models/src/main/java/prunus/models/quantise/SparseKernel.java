package prunus.models.quantise;

import java.util.stream.IntStream;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;

/**
 * Sparse weights times dense activations, without bias. Sums are doubles, always in the order of
 * the weights, so the result does not depend on the number of threads; for integer activations and
 * weights of 16 bits it is exact.
 */
final class SparseKernel {
  /** Outputs accumulated at a time: their doubles stay in the first-level cache. */
  private static final int TILE = 1024;

  private SparseKernel() {}

  /** Sums of all outputs, channel by channel. */
  static double[] apply(Weighted layer, SparseWeights weights, float[] in, Shape inShape) {
    return switch (layer) {
      case Convolution c -> convolve(c, weights, in, inShape);
      case FullyConnected f -> multiply(weights, in);
    };
  }

  private static double[] multiply(SparseWeights w, float[] in) {
    double[] out = new double[w.shape().filters()];
    IntStream.range(0, out.length)
        .parallel()
        .forEach(
            k -> {
              double sum = 0;
              for (int i = w.start()[k]; i < w.start()[k + 1]; i++) {
                sum += (double) w.value()[i] * in[w.position()[i]];
              }
              out[k] = sum;
            });
    return out;
  }

  private static double[] convolve(Convolution c, SparseWeights w, float[] in, Shape shape) {
    Shape outShape = c.outputShape(java.util.List.of(shape));
    Planes planes = Planes.of(c, in, shape, outShape);
    int outPlane = outShape.height() * outShape.width();
    double[] out = new double[c.filters() * outPlane];
    IntStream.range(0, c.filters())
        .parallel()
        .forEach(k -> filter(c, w, planes, k, outShape, out, k * outPlane));
    return out;
  }

  private static void filter(
      Convolution c, SparseWeights w, Planes p, int k, Shape outShape, double[] out, int outAt) {
    int firstChannel = k / (c.filters() / c.groups()) * (c.channels() / c.groups());
    int first = w.start()[k];
    int count = w.start()[k + 1] - first;
    int[] offset = new int[count];
    double[] value = new double[count];
    for (int i = 0; i < count; i++) {
      offset[i] = p.offset(c, firstChannel, w.position()[first + i]);
      value[i] = w.value()[first + i];
    }
    int span = (outShape.height() - 1) * p.pitch + outShape.width();
    double[] sums = new double[span];
    for (int tile = 0; tile < span; tile += TILE) {
      accumulate(offset, value, p.values, sums, tile, Math.min(span, tile + TILE));
    }
    for (int y = 0; y < outShape.height(); y++) {
      int at = outAt + y * outShape.width();
      System.arraycopy(sums, y * p.pitch, out, at, outShape.width());
    }
  }

  private static void accumulate(
      int[] offset, double[] value, float[] in, double[] sums, int from, int to) {
    double[] tile = new double[to - from];
    int i = 0;
    for (; i + 3 < offset.length; i += 4) {
      add4(
          tile,
          in,
          new int[] {
            offset[i] + from, offset[i + 1] + from, offset[i + 2] + from, offset[i + 3] + from
          },
          value,
          i);
    }
    for (; i < offset.length; i++) {
      add1(tile, in, offset[i] + from, value[i]);
    }
    System.arraycopy(tile, 0, sums, from, tile.length);
  }

  private static void add1(double[] sums, float[] in, int at, double w) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += w * in[at + x];
    }
  }

  private static void add4(double[] sums, float[] in, int[] at, double[] value, int first) {
    int a = at[0];
    int b = at[1];
    int c = at[2];
    int d = at[3];
    double wa = value[first];
    double wb = value[first + 1];
    double wc = value[first + 2];
    double wd = value[first + 3];
    for (int x = 0; x < sums.length; x++) {
      sums[x] = sums[x] + wa * in[a + x] + wb * in[b + x] + wc * in[c + x] + wd * in[d + x];
    }
  }

  /**
   * The padded input, cut into planes per channel, one for each phase of the strides, so that a tap
   * reads consecutive values for consecutive outputs, whatever the stride.
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Planes(float[] values, int pitch, int planeSize) {
    static Planes of(Convolution c, float[] in, Shape shape, Shape out) {
      Window w = c.window();
      int ty = w.strideRows();
      int tx = w.strideColumns();
      int rows = w.phaseHeight(shape.height(), out.height());
      int pitch = w.phaseWidth(shape.width(), out.width());
      int size = rows * pitch;
      float[] values = new float[Math.multiplyExact(shape.channels() * ty * tx, size)];
      for (int channel = 0; channel < shape.channels(); channel++) {
        for (int y = 0; y < shape.height(); y++) {
          int from = (channel * shape.height() + y) * shape.width();
          int row = y + w.top();
          int to = (channel * ty * tx + row % ty * tx) * size + row / ty * pitch;
          if (tx == 1) {
            System.arraycopy(in, from, values, to + w.left(), shape.width());
            continue;
          }
          for (int x = 0; x < shape.width(); x++) {
            int column = x + w.left();
            values[to + column % tx * size + column / tx] = in[from + x];
          }
        }
      }
      return new Planes(values, pitch, size);
    }

    int offset(Convolution c, int firstChannel, int position) {
      Window w = c.window();
      int ty = w.strideRows();
      int tx = w.strideColumns();
      int x = position % w.columns() * w.dilationColumns();
      int y = position / w.columns() % w.rows() * w.dilationRows();
      int channel = firstChannel + position / w.size();
      int plane = channel * ty * tx + y % ty * tx + x % tx;
      return plane * planeSize + y / ty * pitch + x / tx;
    }
  }
}
