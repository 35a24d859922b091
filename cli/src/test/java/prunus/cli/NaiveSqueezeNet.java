package prunus.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * SqueezeNet v1.0 as its authors define it, in floating point, straight from the Deep Compression
 * file; shares nothing with the code under test. conv10 is padded by one.
 */
@SuppressWarnings("ArrayRecordComponent")
final class NaiveSqueezeNet {
  private record Map3(double[][][] v) {}

  private record Conv(float[][][][] w, float[] b) {}

  private final List<Conv> layers = new ArrayList<>();

  NaiveSqueezeNet(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int[] entries = new int[26];
    for (int i = 0; i < 26; i++) {
      entries[i] = in.getInt();
    }
    int[] squeeze = {16, 16, 32, 32, 48, 48, 64, 64};
    layers.add(layer(in, entries[0], 96, 3, 7));
    int channels = 96;
    for (int i = 0; i < 8; i++) {
      layers.add(layer(in, entries[1 + 3 * i], squeeze[i], channels, 1));
      layers.add(layer(in, entries[2 + 3 * i], 4 * squeeze[i], squeeze[i], 1));
      layers.add(layer(in, entries[3 + 3 * i], 4 * squeeze[i], squeeze[i], 3));
      channels = 8 * squeeze[i];
    }
    layers.add(layer(in, entries[25], 1000, 512, 1));
  }

  private static Conv layer(ByteBuffer in, int entries, int k, int c, int size) {
    float[] codebook = new float[256];
    float[] bias = new float[k];
    in.asFloatBuffer().get(codebook).get(bias);
    in.position(in.position() + 4 * (256 + k));
    byte[] code = new byte[entries];
    byte[] gap = new byte[(entries + 1) / 2];
    in.get(code).get(gap);
    float[][][][] w = new float[k][c][size][size];
    int at = -1;
    for (int i = 0; i < entries; i++) {
      at += 1 + ((gap[i / 2] >> (4 * (i % 2))) & 15);
      int tap = at % (size * size);
      w[at / (c * size * size)][at / (size * size) % c][tap / size][tap % size] =
          codebook[code[i] & 255];
    }
    return new Conv(w, bias);
  }

  /** The 1000 scores before the softmax. */
  double[] scores(float[] input) {
    double[][][] in = new double[3][227][227];
    for (int i = 0; i < input.length; i++) {
      in[i / 51529][i / 227 % 227][i % 227] = input[i];
    }
    Map3 at = pool(conv(layers.getFirst(), new Map3(in), 2, 0));
    for (int i = 0; i < 8; i++) {
      Map3 s = conv(layers.get(1 + 3 * i), at, 1, 0);
      double[][][] one = conv(layers.get(2 + 3 * i), s, 1, 0).v();
      double[][][] three = conv(layers.get(3 + 3 * i), s, 1, 1).v();
      double[][][] both = java.util.Arrays.copyOf(one, 2 * one.length);
      System.arraycopy(three, 0, both, one.length, one.length);
      at = new Map3(both);
      at = i == 2 || i == 6 ? pool(at) : at;
    }
    double[][][] last = conv(layers.get(25), at, 1, 1).v();
    return java.util.Arrays.stream(last)
        .mapToDouble(
            m ->
                java.util.Arrays.stream(m)
                    .flatMapToDouble(java.util.Arrays::stream)
                    .average()
                    .orElseThrow())
        .toArray();
  }

  /** Convolution and rectifier. */
  private static Map3 conv(Conv layer, Map3 in, int stride, int pad) {
    int size = layer.w()[0][0].length;
    int n = (in.v()[0].length + 2 * pad - size) / stride + 1;
    double[][][] out = new double[layer.w().length][n][n];
    IntStream.range(0, out.length)
        .parallel()
        .forEach(
            k -> {
              for (double[] row : out[k]) {
                java.util.Arrays.fill(row, layer.b()[k]);
              }
              for (int c = 0; c < in.v().length; c++) {
                for (int tap = 0; tap < size * size; tap++) {
                  float w = layer.w()[k][c][tap / size][tap % size];
                  if (w != 0) {
                    add(out[k], in.v()[c], w, tap / size - pad, tap % size - pad, stride);
                  }
                }
              }
              for (double[] row : out[k]) {
                java.util.Arrays.setAll(row, x -> Math.max(0, row[x]));
              }
            });
    return new Map3(out);
  }

  private static void add(double[][] out, double[][] in, double w, int dy, int dx, int stride) {
    for (int y = 0; y < out.length; y++) {
      int iy = y * stride + dy;
      for (int x = 0; x < out.length && iy >= 0 && iy < in.length; x++) {
        int ix = x * stride + dx;
        out[y][x] += ix >= 0 && ix < in.length ? w * in[iy][ix] : 0;
      }
    }
  }

  /** Maximum of 3x3 with stride 2, sizes rounded up. */
  private static Map3 pool(Map3 in) {
    int size = in.v()[0].length;
    int n = (size - 3 + 1) / 2 + 1;
    double[][][] out = new double[in.v().length][n][n];
    for (int c = 0; c < out.length; c++) {
      for (int i = 0; i < n * n * 9; i++) {
        int y = i / 9 / n;
        int x = i / 9 % n;
        int iy = 2 * y + i % 9 / 3;
        int ix = 2 * x + i % 3;
        if (iy < size && ix < size) {
          out[c][y][x] = Math.max(out[c][y][x], in.v()[c][iy][ix]);
        }
      }
    }
    return new Map3(out);
  }
}
