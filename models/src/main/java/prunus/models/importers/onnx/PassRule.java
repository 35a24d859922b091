package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Nodes that do nothing in inference: left out. */
final class PassRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Identity", "Dropout");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    if (node.operation().equals("Dropout")) {
      Optional<OnnxTensor> training = scope.optional(node, 2);
      if (training.isPresent()
          && Arrays.stream(training.get().needIntegers()).anyMatch(t -> t != 0)) {
        throw node.refused("is in training mode; save the model for inference");
      }
    }
    return scope.value(node.input(0));
  }
}
