package prunus.models.importers.onnx;

import java.util.List;

/** A tensor in a node. */
final class ConstantRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Constant");
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    OnnxNode.Attribute value = node.attributes().get("value");
    if (value == null || value.tensor() == null) {
      throw node.refused("has no tensor as its value");
    }
    return new Value.Constant(value.tensor());
  }
}
