package prunus.models.importers.onnx;

import java.util.List;
import java.util.Optional;
import prunus.models.graph.Relu;
import prunus.models.importers.onnx.Value.Constant;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.importers.onnx.Value.Quantised;
import prunus.models.tensors.Values;

/**
 * Whole numbers with a scale, as quantised models have them. Weights become what they stand for; of
 * a map that is quantised and brought back only the bounds are kept, and those only from 0: the
 * array has steps of its own.
 */
final class QuantiseRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("QuantizeLinear", "DequantizeLinear");
  }

  @Override
  public String becomes() {
    return "of weights: what they stand for; of maps: a rectifier with a limit where the "
        + "least value is 0, else nothing. `QLinearConv` and `QLinearMatMul` are spelled "
        + "out with these";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    OnnxTensor scale = scope.constant(node, 1);
    Optional<OnnxTensor> zero = scope.optional(node, 2);
    return node.operation().equals("QuantizeLinear")
        ? quantised(node, scope, scale, zero)
        : real(node, scope, scale, zero);
  }

  private static Value quantised(
      OnnxNode node, Scope scope, OnnxTensor scale, Optional<OnnxTensor> zero) {
    Feature in = scope.feature(node, 0);
    if (scale.needValues().count() != 1) {
      throw node.refused("has a scale for each channel of a map");
    }
    double step = scale.values().at(0);
    long none = zero.map(z -> z.needIntegers()[0]).orElse(0L);
    boolean signed = zero.map(OnnxTensor::signed).orElse(false);
    return new Quantised(
        in, step, ((signed ? -128 : 0) - none) * step, ((signed ? 127 : 255) - none) * step);
  }

  private static Value real(
      OnnxNode node, Scope scope, OnnxTensor scale, Optional<OnnxTensor> zero) {
    if (scope.value(node.input(0)) instanceof Quantised q) {
      if (q.least() != 0) {
        return q.of(); // the array has its own bounds on both sides
      }
      Relu clamp = new Relu(scope.builder().name(node.name()), q.most());
      return scope.builder().add(clamp, List.of(q.of()), q.of().view());
    }
    OnnxTensor codes = scope.constant(node, 0);
    Values values = codes.needCodes();
    Values scales = scale.needValues();
    Optional<Values> zeros = zero.map(OnnxTensor::needCodes);
    int steps = scales.count();
    int axis = steps == 1 ? 0 : Axes.dim(node, node.integer("axis", 1), codes.dims().size());
    if (steps != 1 && codes.dims().get(axis) != steps) {
      throw node.refused("has %d scales for sizes %s".formatted(steps, codes.dims()));
    }
    int inner = codes.dims().stream().skip(axis + 1L).reduce(1, Math::multiplyExact);
    return new Constant(
        OnnxTensor.floats(
            codes.name(),
            codes.dims(),
            Values.computed(
                values.count(),
                i -> {
                  int s = steps == 1 ? 0 : i / inner % steps;
                  float none = zeros.map(z -> z.at(z.count() == 1 ? 0 : s)).orElse(0f);
                  return (values.at(i) - none) * scales.at(s);
                })));
  }
}
