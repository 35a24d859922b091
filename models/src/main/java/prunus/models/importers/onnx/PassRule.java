package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Nodes that do nothing in inference: left out. */
final class PassRule implements Rule {
  private static final List<Long> FLOATS = List.of(1L, 10L, 11L, 16L);

  @Override
  public List<String> operators() {
    return List.of("Identity", "Dropout", "Cast");
  }

  @Override
  public String becomes() {
    return "nothing";
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
    Value in = scope.value(node.input(0));
    if (node.operation().equals("Cast")) {
      boolean toFloat = FLOATS.contains(node.integer("to", 0));
      if (in instanceof Value.Constant c && toFloat) {
        return new Value.Constant(
            OnnxTensor.floats(c.tensor().name(), c.tensor().dims(), c.tensor().values()));
      }
      if (!toFloat) {
        throw node.refused("makes whole numbers of a map");
      }
    }
    return in;
  }
}
