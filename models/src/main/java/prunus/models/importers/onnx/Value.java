package prunus.models.importers.onnx;

import prunus.models.graph.Shape;

/** What a name in an ONNX graph stands for. */
sealed interface Value {
  /** A tensor that does not depend on the input. */
  record Constant(OnnxTensor tensor) implements Value {}

  /**
   * An output of the network being built, or its input.
   *
   * @param layer the layer that makes it
   * @param flat whether it has become a matrix of one row
   * @param probabilities whether a softmax was left out behind it
   */
  record Feature(String layer, Shape shape, boolean flat, boolean probabilities) implements Value {}

  /** What follows from a node that cannot be imported: nobody says more of it. */
  record Unknown() implements Value {}
}
