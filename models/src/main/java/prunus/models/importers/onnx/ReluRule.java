package prunus.models.importers.onnx;

import java.util.List;
import java.util.Optional;
import prunus.models.graph.Relu;
import prunus.models.importers.onnx.Value.Feature;

/** The rectifier, also where it is written as a clip from 0, with an upper bound or without. */
final class ReluRule implements Rule {
  /** From here on a bound is none: exporters write the largest float for "none". */
  private static final double NO_BOUND = 1e38;

  @Override
  public List<String> operators() {
    return List.of("Relu", "Clip");
  }

  @Override
  public String becomes() {
    return "a rectifier, from 0 up to any limit, behind anything";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    double most = Double.POSITIVE_INFINITY;
    if (node.operation().equals("Clip")) {
      double least = bound(node, scope, 1, "min", Double.NEGATIVE_INFINITY);
      double upper = bound(node, scope, 2, "max", most);
      most = upper < NO_BOUND ? upper : most;
      if (least != 0 || !(most > 0)) {
        throw node.refused(
            "clips to %s..%s; only from 0 upwards is possible".formatted(least, most));
      }
    }
    Relu relu = new Relu(scope.builder().name(node.name()), most);
    return scope.builder().add(relu, List.of(in), in.view());
  }

  /** An input from version 11 on, an attribute before. */
  private static double bound(OnnxNode node, Scope scope, int i, String name, double otherwise) {
    Optional<OnnxTensor> input = scope.optional(node, i);
    if (input.isPresent()) {
      return input.get().needNumbers()[0];
    }
    return node.attributes().containsKey(name) ? node.real(name, 0) : otherwise;
  }
}
