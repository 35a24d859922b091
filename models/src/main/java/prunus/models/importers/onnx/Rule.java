package prunus.models.importers.onnx;

import java.util.List;

/** What becomes of a node of certain operators. Rules keep nothing between nodes. */
interface Rule {
  /** ONNX's names of the operators that it takes. */
  List<String> operators();

  /** What becomes of them, in words for the documentation. */
  String becomes();

  /**
   * Translates a node, adding layers where they are needed.
   *
   * @return what the node's first output stands for
   * @throws prunus.models.importers.ImportException saying why the node cannot be imported
   */
  Value apply(OnnxNode node, Scope scope);
}
