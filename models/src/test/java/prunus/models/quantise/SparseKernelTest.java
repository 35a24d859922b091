package prunus.models.quantise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.models.RandomModels;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/** Against the definition of convolution, one output at a time, in integers. */
class SparseKernelTest {
  @Property(tries = 400)
  void convolutionIsTheDefinition(@ForAll long seed) {
    Random random = new Random(seed);
    int groups = 1 + random.nextInt(2);
    int kernelRows = 1 + random.nextInt(5);
    int kernelColumns = 1 + random.nextInt(5);
    var c =
        new Convolution(
            "c",
            groups * (1 + random.nextInt(3)),
            groups * (1 + random.nextInt(3)),
            new Window(
                kernelRows,
                kernelColumns,
                1 + random.nextInt(4),
                1 + random.nextInt(4),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                2 + random.nextInt(6),
                2 + random.nextInt(6),
                2 + random.nextInt(6),
                2 + random.nextInt(6)),
            groups);
    int size = 5 + random.nextInt(40);
    Shape in = new Shape(c.channels(), size, size + random.nextInt(8));
    SparseFilters filters = RandomModels.filters(c.weightShape(), 8, random);
    float[] values = integers(random, filters.nonZeros());
    float[] input = integers(random, (int) in.elements());
    var weights = new SparseWeights(filters.shape(), filters.start(), filters.position(), values);
    double[] got = SparseKernel.apply(c, weights, input, in);
    assertThat(got).isEqualTo(definition(c, weights, input, in));
  }

  private static float[] integers(Random random, int count) {
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = random.nextInt(65535) - 32767;
    }
    return out;
  }

  private static double[] definition(Convolution c, SparseWeights w, float[] in, Shape shape) {
    int taps = c.kernelRows() * c.kernelColumns();
    long[] dense = new long[(int) w.shape().elements()];
    int size = (int) w.shape().filterSize();
    for (int k = 0; k < c.filters(); k++) {
      for (int i = w.start()[k]; i < w.start()[k + 1]; i++) {
        dense[k * size + w.position()[i]] = (long) w.value()[i];
      }
    }
    Shape to = c.outputShape(List.of(shape));
    double[] out = new double[(int) to.elements()];
    int perGroup = c.channels() / c.groups();
    for (int o = 0; o < out.length; o++) {
      int k = o / (to.height() * to.width());
      int oy = o / to.width() % to.height();
      int ox = o % to.width();
      long sum = 0;
      for (int i = 0; i < size; i++) {
        int channel = k / (c.filters() / c.groups()) * perGroup + i / taps;
        Window v = c.window();
        int y = oy * v.strideRows() - v.top() + i % taps / v.columns() * v.dilationRows();
        int x = ox * v.strideColumns() - v.left() + i % v.columns() * v.dilationColumns();
        if (y >= 0 && y < shape.height() && x >= 0 && x < shape.width()) {
          sum +=
              dense[k * size + i] * (long) in[(channel * shape.height() + y) * shape.width() + x];
        }
      }
      out[o] = sum;
    }
    return out;
  }

  @Property(tries = 100)
  void fullyConnectedIsTheDefinition(@ForAll long seed) {
    Random random = new Random(seed);
    var f = new FullyConnected("f", 1 + random.nextInt(20), 1 + random.nextInt(200));
    SparseFilters filters = RandomModels.filters(f.weightShape(), 8, random);
    float[] values = integers(random, filters.nonZeros());
    float[] in = integers(random, f.inputs());
    var weights = new SparseWeights(filters.shape(), filters.start(), filters.position(), values);
    double[] got = SparseKernel.apply(f, weights, in, Shape.vector(f.inputs()));
    for (int k = 0; k < f.outputs(); k++) {
      long sum = 0;
      for (int i = weights.start()[k]; i < weights.start()[k + 1]; i++) {
        sum += ((long) values[i]) * ((long) in[weights.position()[i]]);
      }
      assertThat(got[k]).isEqualTo((double) sum);
    }
  }
}
