package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.WeightShape;

/** Nodes with weights, and nodes that are folded into the weights before them. */
final class WeightNodes {
  private final NetworkBuilder builder;

  WeightNodes(NetworkBuilder builder) {
    this.builder = builder;
  }

  Value convolution(OnnxNode node, Value.Feature in, OnnxTensor w, OnnxTensor bias) {
    if (w.dims().size() != 4 || in.flat()) {
      throw node.refused("must have a feature map and weights of 4 dimensions");
    }
    Windows window = Windows.of(node, List.of((long) w.dims().get(2), (long) w.dims().get(3)));
    long groups = node.integer("group", 1);
    if (groups < 1 || groups > in.shape().channels()) {
      throw node.refused("has %d groups".formatted(groups));
    }
    Convolution layer =
        new Convolution(
            builder.name(node.name()),
            w.dims().get(0),
            in.shape().channels(),
            window.rows(),
            window.columns(),
            window.stride(),
            window.pad(),
            (int) groups);
    WeightShape shape = layer.weightShape();
    if (w.dims().get(1) != shape.channels()) {
      throw node.refused(
          "has weights %s for %d channels".formatted(w.dims(), in.shape().channels()));
    }
    builder.weights(layer, w.needFloats().clone(), biases(node, bias, shape.filters(), 1));
    return builder.add(layer, List.of(in), false);
  }

  /**
   * A matrix product.
   *
   * @param transposed whether the weights are outputs × inputs
   * @param alpha factor on the weights
   * @param beta factor on the biases
   */
  Value product(
      OnnxNode node,
      Value.Feature in,
      OnnxTensor w,
      boolean transposed,
      float alpha,
      OnnxTensor bias,
      float beta) {
    if (w.dims().size() != 2 || !in.flat()) {
      throw node.refused("must have a matrix of one row and a matrix of weights; flatten first");
    }
    int outputs = w.dims().get(transposed ? 0 : 1);
    int inputs = w.dims().get(transposed ? 1 : 0);
    var layer = new FullyConnected(builder.name(node.name()), outputs, inputs);
    float[] given = w.needFloats();
    float[] dense = new float[given.length];
    for (int k = 0; k < outputs; k++) {
      for (int c = 0; c < inputs; c++) {
        dense[k * inputs + c] = alpha * given[transposed ? k * inputs + c : c * outputs + k];
      }
    }
    builder.weights(layer, dense, biases(node, bias, outputs, beta));
    return builder.add(layer, List.of(in), true);
  }

  private static double[] biases(OnnxNode node, OnnxTensor bias, int filters, float factor) {
    double[] out = new double[filters];
    if (bias != null) {
      add(node, out, bias, factor);
    }
    return out;
  }

  private static void add(OnnxNode node, double[] to, OnnxTensor bias, float factor) {
    float[] values = bias.needFloats();
    boolean last = bias.dims().isEmpty() || bias.dims().getLast() == values.length;
    boolean channels =
        bias.dims().size() >= 3 && bias.dims().get(bias.dims().size() - 3) == values.length;
    if ((values.length != to.length && values.length != 1) || !(last || channels)) {
      throw node.refused("has biases of sizes %s for %d outputs".formatted(bias.dims(), to.length));
    }
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * (double) values[values.length == 1 ? 0 : k];
    }
  }

  /** A constant added to a layer's output: one value, or one for each channel. */
  Value addition(OnnxNode node, Value.Feature in, OnnxTensor bias) {
    NetworkBuilder.Weights w = weightsBefore(node, in);
    int size = bias.dims().size();
    boolean channels =
        bias.needFloats().length == 1
            || in.flat()
            || (size >= 3 && bias.dims().get(size - 3) == bias.floats().length);
    if (!channels) {
      throw node.refused("adds a constant that is not one value for each channel");
    }
    add(node, w.bias(), bias, 1);
    return in;
  }

  /** Batch normalisation in inference: a factor and a bias for each filter. */
  Value normalisation(OnnxNode node, Value.Feature in, List<OnnxTensor> parameters) {
    NetworkBuilder.Weights w = weightsBefore(node, in);
    if (node.integer("training_mode", 0) != 0) {
      throw node.refused("is in training mode; save the model for inference");
    }
    int filters = w.bias().length;
    int size = w.dense().length / filters;
    double epsilon = node.real("epsilon", 1e-5f);
    for (OnnxTensor p : parameters) {
      if (p.needFloats().length != filters) {
        throw node.refused("has %s parameters for %d channels".formatted(p.dims(), filters));
      }
    }
    for (int k = 0; k < filters; k++) {
      double factor =
          parameters.get(0).floats()[k] / Math.sqrt(parameters.get(3).floats()[k] + epsilon);
      if (!Double.isFinite(factor)) {
        throw node.refused("has a variance that is not above 0 at " + k);
      }
      for (int i = k * size; i < (k + 1) * size; i++) {
        w.dense()[i] = (float) (w.dense()[i] * factor);
      }
      double mean = parameters.get(2).floats()[k];
      w.bias()[k] = (w.bias()[k] - mean) * factor + parameters.get(1).floats()[k];
    }
    return in;
  }

  private NetworkBuilder.Weights weightsBefore(OnnxNode node, Value.Feature in) {
    NetworkBuilder.Weights weights = builder.weights(in.layer());
    if (weights == null) {
      throw node.refused("must follow a convolution or a matrix product, to be folded into it");
    }
    return weights;
  }
}
