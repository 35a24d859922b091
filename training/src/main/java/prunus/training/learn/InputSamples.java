package prunus.training.learn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;

/**
 * What a layer's filters meet: of each image one output, drawn at random, with the inputs that go
 * into it.
 *
 * @param shape of the layer's weights, which is in one group
 * @param outputs one for each image
 */
record InputSamples(WeightShape shape, List<Output> outputs) {
  private static final long SEED = 1;

  /** Added to the diagonal of a Hessian, as a share of its mean, so that it can be inverted. */
  private static final double DAMPING = 1e-4;

  /**
   * An output of the layer.
   *
   * @param row of its map
   * @param column of its map
   * @param inputs in the order of a filter's weights: channel, row, column
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Output(int filter, int row, int column, double[] inputs) {}

  InputSamples {
    outputs = List.copyOf(outputs);
  }

  /**
   * Draws the samples of a layer.
   *
   * @param in the layer's inputs, an image each, in the order channel, row, column
   * @param height of an output map, 1 for a fully connected layer
   * @param width of an output map, 1 for a fully connected layer
   */
  static InputSamples of(Weighted layer, NDArray in, int height, int width) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    WeightShape shape = layer.weightShape();
    float[] all = in.toFloatArray();
    int images = Math.toIntExact(in.getShape().get(0));
    int size = all.length / images;
    List<Output> outputs = new ArrayList<>();
    for (int image = 0; image < images; image++) {
      int filter = random.nextInt(shape.filters());
      int row = random.nextInt(height);
      int column = random.nextInt(width);
      double[] inputs = new double[Math.toIntExact(shape.filterSize())];
      for (int i = 0; i < inputs.length; i++) {
        int from = from(layer, in, i, row, column);
        inputs[i] = from < 0 ? 0 : all[image * size + from];
      }
      outputs.add(new Output(filter, row, column, inputs));
    }
    return new InputSamples(shape, outputs);
  }

  /** Which of an image's inputs meets weight i of a filter, or −1 in the padding. */
  private static int from(Weighted layer, NDArray in, int i, int row, int column) {
    return switch (layer) {
      case FullyConnected _ -> i;
      case Convolution c -> {
        Window w = c.window();
        int r = i / w.columns() % w.rows();
        int y = row * w.strideRows() - w.top() + r * w.dilationRows();
        int x = column * w.strideColumns() - w.left() + i % w.columns() * w.dilationColumns();
        int height = (int) in.getShape().get(2);
        int width = (int) in.getShape().get(3);
        boolean inside = y >= 0 && y < height && x >= 0 && x < width;
        yield inside ? (i / (c.kernelRows() * c.kernelColumns()) * height + y) * width + x : -1;
      }
    };
  }

  /**
   * What each input channel adds to each output: {@code x_ij} of ThiNet.
   *
   * @param weights of the layer, in the order filter, channel, row, column
   */
  double[][] contributions(float[] weights) {
    int plane = shape.rows() * shape.columns();
    double[][] all = new double[outputs.size()][shape.channels()];
    for (int o = 0; o < all.length; o++) {
      Output output = outputs.get(o);
      int first = output.filter() * output.inputs().length;
      for (int i = 0; i < output.inputs().length; i++) {
        all[o][i / plane] += weights[first + i] * output.inputs()[i];
      }
    }
    return all;
  }

  /**
   * Inverse of the Hessian of the layer's squared error, the mean of {@code x·xᵀ} over the samples:
   * Hassibi and Stork 1993.
   */
  double[][] inverseHessian() {
    int n = outputs.getFirst().inputs().length;
    double[][] hessian = new double[n][n];
    double trace = 0;
    for (Output output : outputs) {
      double[] x = output.inputs();
      for (int i = 0; i < n; i++) {
        for (int j = 0; x[i] != 0 && j < n; j++) {
          hessian[i][j] += x[i] * x[j] / outputs.size();
        }
        trace += x[i] * x[i] / outputs.size();
      }
    }
    for (int i = 0; i < n; i++) {
      hessian[i][i] += Math.max(DAMPING * trace / n, Double.MIN_NORMAL);
    }
    RealMatrix matrix = new Array2DRowRealMatrix(hessian, false);
    return new CholeskyDecomposition(matrix).getSolver().getInverse().getData();
  }
}
