package prunus.models.importers.named;

import java.util.List;
import java.util.Optional;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.tensors.TensorInfo;
import prunus.models.tensors.Values;

/** Orders in which files hold a layer's weights. */
enum Layout {
  /** Filter, channel, row, column; output, input. PyTorch, Caffe, ONNX. */
  FILTERS_FIRST,
  /** Row, column, channel, filter. TensorFlow, Keras. */
  FILTERS_LAST,
  /** Input, output. TensorFlow, Keras, and x·W in general. */
  INPUTS_FIRST;

  /** The order that an array's sizes tell; the first that fits, empty if none does. */
  static Optional<Layout> of(Weighted layer, TensorInfo info) {
    WeightShape s = layer.weightShape();
    List<Long> found = info.dims();
    long k = s.filters();
    long c = s.channels();
    long rows = s.rows();
    long columns = s.columns();
    boolean matrix = layer instanceof FullyConnected;
    if (found.equals(List.of(k, c, rows, columns)) || (matrix && found.equals(List.of(k, c)))) {
      return Optional.of(FILTERS_FIRST);
    }
    if (!matrix && found.equals(List.of(rows, columns, c, k))) {
      return Optional.of(FILTERS_LAST);
    }
    return matrix && found.equals(List.of(c, k)) ? Optional.of(INPUTS_FIRST) : Optional.empty();
  }

  /** The values in the order filter, channel, row, column. */
  Values toFiltersFirst(Values values, WeightShape s) {
    if (this == FILTERS_FIRST) {
      return values;
    }
    int window = s.rows() * s.columns();
    int filters = s.filters();
    int channels = s.channels();
    return Values.computed(
        values.count(),
        i -> {
          int at = i % window;
          int c = i / window % channels;
          int k = i / window / channels;
          return values.at((at * channels + c) * filters + k);
        });
  }

  /** The order in words; empty for our own. */
  String words() {
    return switch (this) {
      case FILTERS_FIRST -> "";
      case FILTERS_LAST -> "rows, columns, channels, filters";
      case INPUTS_FIRST -> "inputs, outputs";
    };
  }
}
