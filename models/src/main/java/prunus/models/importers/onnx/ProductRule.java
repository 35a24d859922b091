package prunus.models.importers.onnx;

import java.util.List;
import java.util.Optional;
import prunus.models.graph.FullyConnected;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.tensors.Values;

/** Products of a row with a matrix of weights. */
final class ProductRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Gemm", "MatMul");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    if (node.operation().equals("MatMul")) {
      return product(node, scope, false, 1, Optional.empty(), 1);
    }
    if (node.integer("transA", 0) != 0) {
      throw node.refused("transposes its input");
    }
    return product(
        node,
        scope,
        node.integer("transB", 0) != 0,
        node.real("alpha", 1),
        scope.optional(node, 2),
        node.real("beta", 1));
  }

  /**
   * A matrix product.
   *
   * @param transposed whether the weights are outputs × inputs
   * @param alpha factor on the weights
   * @param beta factor on the biases
   */
  private static Value product(
      OnnxNode node,
      Scope scope,
      boolean transposed,
      float alpha,
      Optional<OnnxTensor> bias,
      float beta) {
    Feature in = scope.feature(node, 0);
    OnnxTensor w = scope.constant(node, 1);
    Values given = w.needValues();
    if (w.dims().size() != 2 || !in.flat()) {
      throw node.refused("must have a matrix of one row and a matrix of weights; flatten first");
    }
    int outputs = w.dims().get(transposed ? 0 : 1);
    int inputs = w.dims().get(transposed ? 1 : 0);
    var layer = new FullyConnected(scope.builder().name(node.name()), outputs, inputs);
    Values dense =
        Values.computed(
            given.count(),
            i -> alpha * given.at(transposed ? i : i % inputs * outputs + i / inputs));
    Feature out = scope.builder().add(layer, List.of(in), true);
    double[] biases = new double[outputs];
    if (bias.isPresent()) {
      double[] values = PerChannel.of(node, bias.get(), out);
      java.util.Arrays.setAll(biases, k -> beta * values[k]);
    }
    scope.builder().weights(layer, dense, biases);
    return scope.foldable(node, out);
  }
}
