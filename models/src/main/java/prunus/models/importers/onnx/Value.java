package prunus.models.importers.onnx;

import prunus.models.graph.Shape;
import prunus.models.graph.Window;

/** What a name in an ONNX graph stands for. */
sealed interface Value {
  /** A tensor that does not depend on the input. */
  record Constant(OnnxTensor tensor) implements Value {}

  /**
   * An output of the network being built, or its input.
   *
   * @param layer the layer that makes it
   * @param view how its dimensions are those of the map
   * @param probabilities whether a softmax was left out behind it
   */
  record Feature(String layer, Shape shape, View view, boolean probabilities) implements Value {
    Feature(String layer, Shape shape, View view) {
      this(layer, shape, view, false);
    }

    /** The same map seen otherwise. */
    Feature seen(View other) {
      return new Feature(layer, shape, other, probabilities);
    }
  }

  /**
   * A map of which every so many rows and columns are taken, and round which zeros are put. Its
   * reader may do that itself; for any other it becomes a layer.
   *
   * @param steps one tap, its strides and paddings; none below 0
   * @param before channels of zeros before the map's own
   * @param after channels of zeros behind them
   */
  record Spaced(Feature of, Window steps, int before, int after) implements Value {}

  /**
   * A map in whole numbers, {@code zero + value / scale}, of which only a reader that goes back is
   * understood.
   *
   * @param least value that it can have
   * @param most value that it can have
   */
  record Quantised(Feature of, double scale, double least, double most) implements Value {}

  /**
   * A tensor that the host makes, or an input of the graph that only the host reads.
   *
   * @param stage of the piece that makes it, odd; 0 for an input
   */
  record OnHost(int stage) implements Value {}

  /** What follows from a node that cannot be imported: nobody says more of it. */
  record Unknown() implements Value {}
}
